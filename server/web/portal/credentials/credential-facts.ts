import type { CredentialsTexts } from '../../../../shared/texts/en/credentials.ts';
import type { CardsTexts } from '../../../../shared/texts/en/portal/cards.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { describeCredential } from '../../parts/credentials/describe-credential.ts';

interface Words {
  readonly cards: CardsTexts;
  readonly credentials: CredentialsTexts;
  readonly formats: Formats;
}

/** Facts of a card or mobile ID beyond its face, as words and values; unknown ones are left out. */
export function credentialFacts(credential: Credential, words: Words): [string, string][] {
  const { kind, state, deviceName, validUntil } = credential;
  const { facts } = words.cards;
  const known: [string, string | null][] = [
    [facts.state, state === 'active' ? null : describeCredential(credential, 'holder', words)],
    [facts.where[kind], deviceName],
    [facts.validUntil, validUntil === null ? null : words.formats.day(validUntil)],
  ];
  return known.flatMap(([word, value]) => (value === null ? [] : [[word, value]]));
}
