import type { CredentialsTexts } from '../../../../shared/texts/en/credentials.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { sayLockReason } from './say-lock-reason.ts';

interface Words {
  readonly credentials: CredentialsTexts;
  readonly formats: Formats;
}

/** The line below the name: its device and validity, or why it cannot be used. */
export function describeCredential(credential: Credential, to: 'holder' | 'operator', words: Words): string {
  const { state, deviceName, validUntil } = credential;
  const { credentials, formats } = words;
  switch (state) {
    case 'registered':
      return credentials.notCreatedYet;
    case 'inactive':
      return credentials.paused[to];
    case 'locked':
      return describeLocked(credential, to, words);
    case 'active':
      return joinFacts([deviceName, validUntil === null ? null : credentials.validUntil(formats.day(validUntil))]);
  }
}

function describeLocked(credential: Credential, to: 'holder' | 'operator', { credentials, formats }: Words): string {
  const { lockedAt, lockedBy } = credential;
  const day = lockedAt === null ? null : formats.day(lockedAt);
  const locked =
    day === null
      ? credentials.locked
      : lockedBy === null
        ? credentials.lockedOn(day)
        : lockedBy.self && to === 'holder'
          ? credentials.lockedByYou(day)
          : credentials.lockedBy(lockedBy.name, day);
  const reason = sayLockReason(credential, to, credentials);
  return reason === null ? locked : credentials.because(locked, reason);
}
