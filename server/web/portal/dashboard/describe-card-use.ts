import { PURPOSES, type Purpose } from '../../../../shared/certificate.ts';

const VERBS = {
  authentication: 'log in',
  signature: 'sign documents',
  encryption: 'decrypt',
} as const satisfies Record<Purpose, string>;

/** What a card with these certificates can do: "Log in and sign documents in this browser." */
export function describeCardUse(purposes: readonly Purpose[]): string {
  const verbs = PURPOSES.filter((purpose) => purposes.includes(purpose)).map((purpose) => VERBS[purpose]);
  const last = verbs.pop() ?? 'use it';
  const sentence = verbs.length === 0 ? last : `${verbs.join(', ')} and ${last}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} in this browser.`;
}
