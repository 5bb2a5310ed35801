import type { CredentialsTexts } from '../../../../shared/texts/en/credentials.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';

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
      return [deviceName, validUntil === null ? null : credentials.validUntil(formats.day(validUntil))]
        .filter((part) => part !== null)
        .join(' · ');
  }
}

function describeLocked(
  { lockedAt, lockedReason, lockedBy }: Credential,
  to: 'holder' | 'operator',
  { credentials, formats }: Words,
): string {
  const day = lockedAt === null ? null : formats.day(lockedAt);
  const locked =
    day === null
      ? credentials.locked
      : lockedBy === null
        ? credentials.lockedOn(day)
        : lockedBy.self && to === 'holder'
          ? credentials.lockedByYou(day)
          : credentials.lockedBy(lockedBy.name, day);
  if (lockedReason === null || lockedReason === 'unspecified') return locked;
  // Older servers gave the certificates' reason, or free text, which stays as it is.
  const known: Readonly<Record<string, string>> = { ...credentials.revocations, ...credentials.reasons };
  return credentials.because(locked, known[lockedReason] ?? lockedReason);
}
