import type { Credential } from '../../../../shared/wire/credential.ts';

interface Past {
  readonly at: string;
  readonly what: string;
}

/** What happened to a credential, newest first, as far as its own dates and those of its certificates say. */
export function credentialHistory({ createdAt, lockedAt, state, certificates }: Credential): Past[] {
  const past: Past[] = [{ at: createdAt, what: state === 'registered' ? 'Ordered' : 'Ordered and created' }];
  if (lockedAt !== null) past.push({ at: lockedAt, what: 'Locked' });
  for (const { purpose, revokedAt } of certificates) {
    if (revokedAt !== null) past.push({ at: revokedAt, what: `Certificate for ${purpose} revoked` });
  }
  return past.toSorted((a, b) => b.at.localeCompare(a.at));
}
