import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The result. */
export interface Verdict {
  readonly ok: boolean;
  /** Both streams. */
  readonly text: string;
}

/** Runs the machine's openssl. Never throws because of openssl's result; throws when there is no openssl. */
export function openssl(args: readonly string[], input: string | Uint8Array = ''): Promise<Verdict> {
  const { promise, resolve, reject } = Promise.withResolvers<Verdict>();
  const child = execFile('openssl', args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
    if (error !== null && typeof error.code === 'string') reject(error);
    else resolve({ ok: error === null, text: stdout + stderr });
  });
  child.stdin?.on('error', () => {}); // openssl may end without reading all of it
  child.stdin?.end(input);
  return promise;
}

/** A temporary folder with these files in it, gone when it is disposed. */
export async function filesFor(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<AsyncDisposable & { path(name: string): string }> {
  const folder = await mkdtemp(join(tmpdir(), 'chipless-openssl-'));
  const path = (name: string) => join(folder, name);
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(path(name), content)));
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
