import { AppError } from '../../../shared/errors.ts';

/** PostgreSQL keeps no NUL in text, so that nothing of ours does: what comes with one is bad input, on both databases. */
const NUL_REFUSED = 'Text cannot hold a NUL character.';

/** character_not_in_repertoire */
const POSTGRES_CODE = '22021';

/** Throws AppError `input_invalid`. */
export function refuseNul(text: string): void {
  if (text.includes('\0')) throw new AppError('input_invalid', NUL_REFUSED);
}

/** PostgreSQL's own refusal, as what it is; any other error as it came. */
export function translateNul(error: unknown): unknown {
  return error instanceof Error && 'code' in error && error.code === POSTGRES_CODE
    ? new AppError('input_invalid', NUL_REFUSED, { cause: error })
    : error;
}
