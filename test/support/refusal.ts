import { expect } from 'vitest';
import type { ErrorCode } from '../../shared/errors.ts';

/** Matches the AppError of this code, whatever else it says. */
export function refusal(code: ErrorCode): unknown {
  return expect.objectContaining({ code });
}
