import type { CredentialsTexts } from '../../../../shared/texts/en/credentials.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';

/** Why it is locked, in the words in which its reader would choose it; null = no reason is known. */
export function sayLockReason(
  { kind, lockedReason, lockedBy }: Pick<Credential, 'kind' | 'lockedReason' | 'lockedBy'>,
  to: 'holder' | 'operator',
  { reasons, revocations, deleted }: CredentialsTexts,
): string | null {
  if (lockedReason === null || lockedReason === 'unspecified') return null;
  const chosen = to === 'operator' ? reasons.operator : reasons[lockedBy?.self === true ? 'own' : 'told'][kind];
  // Older servers gave the certificates' reason, or free text, which stays as it is.
  const known: Readonly<Record<string, string>> = { ...revocations, ...chosen, deleted };
  return known[lockedReason] ?? lockedReason;
}
