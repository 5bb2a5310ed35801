import { AppError } from '../errors.ts';
import { isTrustworthyOrigin } from '../trustworthy-origin.ts';

/** AppError `server_not_allowed` for an origin that is neither https nor this machine. */
export function refuseOrigin(origin: string): void {
  if (!isTrustworthyOrigin(origin)) throw new AppError('server_not_allowed');
}
