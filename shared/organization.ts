import type { Accent } from './accent.ts';

/** The organisation that runs the server, from its settings: its name, and its look. */
export interface Organization {
  /** One line, at most LONGEST_ORGANIZATION characters. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; null = certificates of the CA name no country. */
  readonly country: string | null;
  /** The help desk; null = sentences say "your help desk" and no more. */
  readonly support: SupportContact | null;
  /** null = the sign of Chipless. */
  readonly logo: OrganizationLogo | null;
  /** null = the colours of shared/ui/tokens.css. */
  readonly accent: Accent | null;
}

/** At least one of the two is set. */
export interface SupportContact {
  readonly mail: string | null;
  /** As people write it: `+49 30 5550 100`. */
  readonly phone: string | null;
}

export interface OrganizationLogo {
  readonly type: 'image/svg+xml' | 'image/png';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Width by height. */
  readonly ratio: number;
}

/** How the names of the two authorities end. The issuing CA is replaced after ten years: by number 2. */
export const AUTHORITY_ROLES = { root: 'Root CA', issuing: 'Issuing CA 1' } as const;

/** X.520 ub-common-name, ub-organization-name: characters of CN and of O (RFC 5280 appendix A.1). */
export const X520_UPPER_BOUND = 64;

/** Leaves room for the longer name of the two authorities: `<organisation> Issuing CA 1`. */
export const LONGEST_ORGANIZATION = X520_UPPER_BOUND - ` ${AUTHORITY_ROLES.issuing}`.length;
