import type { ActedOn } from '../../../../shared/texts/en/acts.ts';
import type { Certificate, Credential } from '../../../../shared/wire/credential.ts';

const OF_USE: ReadonlySet<Certificate['state']> = new Set(['issued', 'valid', 'on hold']);

/** What the question about a credential says of it and its holder. */
export function actedOn(
  { name, certificates }: Pick<Credential, 'name' | 'certificates'>,
  more: Pick<ActedOn, 'others' | 'holder' | 'told'>,
): ActedOn {
  return { name, certificates: certificates.filter(({ state }) => OF_USE.has(state)).length, ...more };
}
