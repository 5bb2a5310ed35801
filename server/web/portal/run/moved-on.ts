import { AppError, type ErrorCode } from '../../../../shared/errors.ts';

const MOVED_ON: ReadonlySet<ErrorCode> = new Set([
  'run_not_ready',
  'run_finished',
  'run_cancelled',
  'run_expired',
  'run_failed',
  'process_limit_reached',
]);

/** True when the server refused because the order has moved on, or for one of `also`: showing the order says why. */
export function movedOn(cause: unknown, also: readonly ErrorCode[] = []): boolean {
  return cause instanceof AppError && (MOVED_ON.has(cause.code) || also.includes(cause.code));
}
