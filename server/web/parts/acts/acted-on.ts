import type { ActedOn, InUse } from '../../../../shared/texts/en/acts.ts';
import type { Certificate, Credential } from '../../../../shared/wire/credential.ts';

const OF_USE: ReadonlySet<Certificate['state']> = new Set(['issued', 'valid', 'on hold']);

/** What the question about an action says of the credential, or of the person with all that they have. */
export function actedOn(
  credentials: readonly Pick<Credential, 'state' | 'certificates'>[],
  more: Pick<ActedOn, 'name' | 'others' | 'holder'>,
): Omit<ActedOn, 'told'> {
  const inUse = (counted: typeof credentials): InUse => ({
    credentials: counted.length,
    certificates: counted.flatMap(({ certificates }) => certificates).filter(({ state }) => OF_USE.has(state)).length,
  });
  return {
    ...more,
    certificates: inUse(credentials).certificates,
    active: inUse(credentials.filter(({ state }) => state === 'active')),
    inactive: inUse(credentials.filter(({ state }) => state === 'inactive')),
  };
}
