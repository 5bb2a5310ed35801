import { AppError } from '../../../shared/errors.ts';

/** Seconds until a retry makes sense: a restart takes about that long. */
const RETRY_AFTER = 5;

/** Error codes of PostgreSQL (appendix A): whole classes by their first two characters, and single ones. */
const POSTGRES_CLASSES = new Set([
  '08', // connection exceptions
  '28', // log-in refused: it worked before, so the database is being reconfigured
  '53', // out of disk, memory or connections
  '57', // shut down, starting, query cancelled for its length
  '58', // errors of the operating system below it
]);
const POSTGRES_CODES = new Set([
  '25006', // it accepts no writes: a standby, or set so
  '25P03', // it aborted a transaction that was idle too long
  '3D000', // the database does not exist
  '40001', // conflicts with others, as often as we retry
  '40P01',
  '55P03',
]);

/** Error codes of SQLite (https://www.sqlite.org/rescode.html), without the higher bits. */
const SQLITE_CODES = new Set([
  5, // BUSY
  6, // LOCKED
  7, // NOMEM
  8, // READONLY
  10, // IOERR
  13, // FULL
  14, // CANTOPEN
  15, // PROTOCOL: the locks of its log do not work
  22, // NOLFS: the file cannot grow so large
]);

/** Errors of the operating system, while connecting or later. */
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'EMFILE',
  'ENFILE',
  'ENOSPC',
  'EROFS',
  'EIO',
]);

/** Messages of node-postgres and its pool that have no code. */
const DRIVER_WORDS =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client (has encountered|was closed)|Postgres connection has been discarded)/;

/**
 * A database that is down, full or read-only as AppError `server_unreachable`, worth a retry. Any other error
 * unchanged: it is a mistake of ours.
 */
export function translateOutage(error: unknown): unknown {
  if (error instanceof AppError || !isOutage(error)) return error;
  return new AppError('server_unreachable', 'The database is away', { cause: error, retryAfter: RETRY_AFTER });
}

/** PostgreSQL refuses to write: nothing was written. A connection keeps this mode from when it was made. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '25006';
}

/** A connection that no longer answers, and would take a late answer for the next one. */
export function isSilent(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Query read timeout');
}

/** A table has other columns than when this connection prepared the statement: nothing was changed. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '0A000' && error.message.includes('cached plan');
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (SYSTEM_CODES.has(code) || POSTGRES_CODES.has(code)) return true;
  if (/^[0-9A-Z]{5}$/.test(code) && POSTGRES_CLASSES.has(code.slice(0, 2))) return true;
  if ('errcode' in error && typeof error.errcode === 'number' && SQLITE_CODES.has(error.errcode & 0xff)) return true;
  return DRIVER_WORDS.test(error.message) || isOutage(error.cause);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
