import { AppError } from '../../../shared/errors.ts';

/** `request_key_unsuitable` for a key that nobody has by chance: whoever sent it knows what they do. */
export class WeakKeyError extends AppError {
  constructor(why: string) {
    super('request_key_unsuitable', why);
  }
}
