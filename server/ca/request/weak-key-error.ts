import { AppError } from '../../../shared/errors.ts';

/** `request_key_unsuitable` for a key that cannot be an accident: its sender made it on purpose. */
export class WeakKeyError extends AppError {
  constructor(why: string) {
    super('request_key_unsuitable', why);
  }
}
