import { CHARACTER_CLASSES, PIN_LENGTH_BOUNDS, type PinPolicy } from './pin-policy.ts';

/** What makes a policy impossible to meet, by the field or fields that an admin has to change. */
export type PolicyFault =
  | 'length out of bounds'
  | 'minimum above maximum'
  | 'everything disallowed'
  | 'more required than characters';

export type Satisfiable =
  | { readonly satisfiable: true }
  | { readonly satisfiable: false; readonly faults: readonly PolicyFault[] };

/** Whether any PIN at all meets the policy, for any holder; if not, all reasons. */
export function policySatisfiable(policy: PinPolicy): Satisfiable {
  const { minLength, maxLength } = policy;
  const required = CHARACTER_CLASSES.filter((name) => policy[name] === 'required').length;
  const faults: PolicyFault[] = [];
  if (![minLength, maxLength].every(possiblePinLength)) faults.push('length out of bounds');
  if (minLength > maxLength) faults.push('minimum above maximum');
  if (CHARACTER_CLASSES.every((name) => policy[name] === 'disallowed')) faults.push('everything disallowed');
  if (required > maxLength) faults.push('more required than characters');
  return faults.length === 0 ? { satisfiable: true } : { satisfiable: false, faults };
}

/** Whether a policy may allow this length at all. */
export function possiblePinLength(length: number): boolean {
  return Number.isInteger(length) && length >= PIN_LENGTH_BOUNDS.min && length <= PIN_LENGTH_BOUNDS.max;
}
