import type { Organization } from '../../shared/organization.ts';
import { parseAccentColor } from './parse-accent-color.ts';
import { parseCountry } from './parse-country.ts';
import { parseOrganization } from './parse-organization.ts';
import { parseSupportContact } from './parse-support-contact.ts';
import { readLogo } from './read-logo.ts';

/** Returns a setting as `parse` reads it, or `absent`. */
type Read = <T, D>(name: string, parse: (text: string) => T, absent: D) => T | D;

/** The organisation that runs the server, from its five settings; without a name it gets that of the demo. */
export function readOrganization(read: Read): Organization {
  return Object.freeze({
    name: read('ORGANIZATION', parseOrganization, 'Chipless Demo'),
    country: read('ORGANIZATION_COUNTRY', parseCountry, null),
    support: read('SUPPORT_CONTACT', parseSupportContact, null),
    logo: read('LOGO_FILE', readLogo, null),
    accent: read('ACCENT_COLOR', parseAccentColor, null),
  });
}
