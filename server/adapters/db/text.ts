import { AppError } from '../../../shared/errors.ts';

/** PostgreSQL stores no NUL in text, and SQLite is held to the same: text with a NUL is bad input on both databases. */
const NUL_REFUSED = 'Text cannot hold a NUL character.';

/** character_not_in_repertoire */
const POSTGRES_CODE = '22021';

/** Throws AppError `input_invalid`. */
export function refuseNul(text: string): void {
  if (text.includes('\0')) throw new AppError('input_invalid', NUL_REFUSED);
}

/** PostgreSQL's own refusal as `input_invalid`; any other error unchanged. */
export function translateNul(error: unknown): unknown {
  return error instanceof Error && 'code' in error && error.code === POSTGRES_CODE
    ? new AppError('input_invalid', NUL_REFUSED, { cause: error })
    : error;
}
