import type { Delivery } from '../../../shared/message.ts';
import type { Options } from '../../options/credential-options.ts';

/**
 * The options of a supplied order: the person's own, with the link delivered as the operator chose; always with the
 * second channel and always with a notification, so that no credential is made in a person's name without their
 * knowledge.
 */
export function suppliedOptions(options: Options, delivery: Delivery): Options {
  return Object.freeze({
    ...options,
    delivery,
    secondChannel: Object.freeze({ portal: true, email: true }),
    notify: 'both',
  });
}
