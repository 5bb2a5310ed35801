import { AppError, ERROR_CODES } from '../../shared/errors.ts';
import type { PageAnswer, PageRequest } from '../../shared/wire/page.ts';

/** What the page gets instead of a success. Only our own errors are passed on; anything else is `internal`. */
export function pageFailure(action: PageRequest['action'], error: unknown): PageAnswer {
  const code = error instanceof AppError ? error.code : 'internal';
  const message = error instanceof AppError && error.detail !== null ? error.detail : ERROR_CODES[code];
  const retryAfter = error instanceof AppError ? (error.retryAfter ?? undefined) : undefined;
  return { action: `${action}-failure`, error: { code, message, ...(retryAfter === undefined ? {} : { retryAfter }) } };
}
