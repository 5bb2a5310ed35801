import { formatDate } from '../../../../shared/ui/format-date.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { describeCredential } from '../../parts/credentials/describe-credential.ts';

/** What its face does not say of a card or mobile ID, as words and values; what is not known is left out. */
export function credentialFacts(credential: Credential): [string, string][] {
  const { kind, state, deviceName, validUntil } = credential;
  const facts: [string, string | null][] = [
    ['State', state === 'active' ? null : describeCredential(credential)],
    [kind === 'mobile ID' ? 'Phone' : 'Made in', deviceName],
    ['Valid until', validUntil === null ? null : formatDate(validUntil)],
  ];
  return facts.flatMap(([word, value]) => (value === null ? [] : [[word, value]]));
}
