import type { Delivery } from '../../../shared/message.ts';
import type { Options } from '../../options/credential-options.ts';

/**
 * The options of what an operator supplies: the person's own, with the link going where the operator chose; always with
 * the second channel and always with a notification, so that nobody gets a credential in a person's name unseen by them.
 */
export function suppliedOptions(options: Options, delivery: Delivery): Options {
  return Object.freeze({
    ...options,
    delivery,
    secondChannel: Object.freeze({ portal: true, email: true }),
    notify: 'both',
  });
}
