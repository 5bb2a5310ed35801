import type { Organization } from '../../shared/organization.ts';

/** The organisation of servers that tests make for themselves. */
export const EXAMPLE: Organization = {
  name: 'Example AG',
  country: 'DE',
  support: { mail: 'help@example.com', phone: '+49 30 5550 100' },
  logo: null,
  accent: null,
};
