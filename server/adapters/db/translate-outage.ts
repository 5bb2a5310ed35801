import { AppError } from '../../../shared/errors.ts';

/** Seconds until another try makes sense: a restart takes about as long. */
const RETRY_AFTER = 5;

/** Of PostgreSQL (appendix A): whole classes by their first two characters, and single ones. */
const POSTGRES_CLASSES = new Set([
  '08', // connection exceptions
  '28', // log-in refused: it worked before, so the database is being changed
  '53', // out of disk, memory or connections
  '57', // shut down, starting, query cancelled for its length
  '58', // errors of the system below it
]);
const POSTGRES_CODES = new Set([
  '25006', // it takes no writes: a standby, or set so
  '25P03', // it gave up on a transaction that stood still
  '3D000', // the database is not there
  '40001', // lost against others as often as we try
  '40P01',
  '55P03',
]);

/** Of SQLite (https://www.sqlite.org/rescode.html), without what is in the higher bits. */
const SQLITE_CODES = new Set([
  5, // BUSY
  6, // LOCKED
  7, // NOMEM
  8, // READONLY
  10, // IOERR
  13, // FULL
  14, // CANTOPEN
  15, // PROTOCOL: the locks of its log do not work
  22, // NOLFS: the file may not grow so large
]);

/** Of the system below, while connecting or later. */
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

/** What node-postgres and its pool say without a code. */
const DRIVER_WORDS =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client (has encountered|was closed)|Postgres connection has been discarded)/;

/**
 * A database that is away, full or may only be read, as what it is: AppError `server_unreachable`, worth another try.
 * Any other error as it came: it is a mistake of ours.
 */
export function translateOutage(error: unknown): unknown {
  if (error instanceof AppError || !isOutage(error)) return error;
  return new AppError('server_unreachable', 'The database is away', { cause: error, retryAfter: RETRY_AFTER });
}

/** PostgreSQL refuses to write: nothing was done. A connection keeps this from the time at which it was made. */
export function isReadOnly(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '25006';
}

/** A connection that gives no answer any more, and will mistake a late one for the next. */
export function isSilent(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Query read timeout');
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
