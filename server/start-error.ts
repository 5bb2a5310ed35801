/** The server cannot start; the message is one sentence for the operator. */
export class StartError extends Error {
  override name = 'StartError';
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program: set another one, or 0 for a free one',
  EADDRNOTAVAIL: 'is not an address of this machine',
  EACCES: 'must not be used by this user (permission denied)',
  EPERM: 'must not be used by this user (not permitted)',
  EROFS: 'is on a read-only file system',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
  ENOSPC: 'is on a full disk',
  ECONNREFUSED: 'does not answer: nothing listens at that address',
  ENOTFOUND: 'cannot be found: the host name in its address is not known',
  ETIMEDOUT: 'does not answer',
};

/** Turns a system error about `what` into a StartError. */
export function explainFailure(what: string, error: unknown): never {
  if (error instanceof StartError) throw error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code] ?? `cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  throw new StartError(`${what} ${reason.replace(/\.$/, '')}.`, { cause: error });
}
