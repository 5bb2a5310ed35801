import { fromBase64 } from '../../shared/bytes.ts';
import type { Purpose } from '../../shared/certificate.ts';
import { AppError } from '../../shared/errors.ts';
import { type CheckedRequest, checkRequest } from '../ca/request/check-request.ts';
import type { Person } from '../identity/person.ts';
import type { Options } from '../options/credential-options.ts';
import { orderedPurposes, subjectOf } from './build-provisioning-order.ts';
import type { Answer } from './digest-answer.ts';
import type { StoredMessage } from './message-store.ts';

/** A certificate request that fits its order. */
export interface OrderedRequest extends CheckedRequest {
  readonly purpose: Purpose;
}

/**
 * Checks an answer against the order: exactly the ordered purposes in the same order, each certificate request by the
 * CA's own checks, no key twice. Throws AppError `request_*`. Whether a key was certified before is checked by the
 * store.
 */
export async function checkAnswer(
  { requests }: Answer,
  { message, options, person }: { readonly message: StoredMessage; readonly options: Options; readonly person: Person },
): Promise<OrderedRequest[]> {
  const ordered = orderedPurposes(options);
  if (requests.length !== ordered.length || requests.some(({ purpose }, at) => purpose !== ordered[at])) {
    throw new AppError('request_purposes_wrong', `Ordered: ${ordered.join(', ')}, in this order.`);
  }
  const subject = subjectOf(person, options);
  const checked: OrderedRequest[] = [];
  for (const { purpose, request } of requests) {
    const algorithms = [options.keyAlgorithms[purpose]];
    const fits = await checkRequest(fromBase64(request), { nonce: message.nonce, subject, algorithms, purpose });
    checked.push({ purpose, ...fits });
  }
  if (new Set(checked.map(({ publicKeyHash }) => publicKeyHash)).size < checked.length) {
    throw new AppError('request_key_reused', 'Two requests of one answer have the same key.');
  }
  return checked;
}
