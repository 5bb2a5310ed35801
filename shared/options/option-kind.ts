import type { CredentialKind } from '../credential.ts';

/** How URLs and file names spell the kind of an option script. */
export const OPTION_KINDS = {
  'virtual-smart-card': 'virtual smart card',
  'mobile-id': 'mobile ID',
} as const satisfies Readonly<Record<string, CredentialKind>>;

export type OptionKind = keyof typeof OPTION_KINDS;

export function isOptionKind(name: string): name is OptionKind {
  return Object.hasOwn(OPTION_KINDS, name);
}

/** The spelling of a kind in URLs. */
export function optionKindOf(kind: CredentialKind): OptionKind {
  return kind === 'virtual smart card' ? 'virtual-smart-card' : 'mobile-id';
}

/** The longest script allowed, in characters. */
export const LONGEST_SCRIPT = 64 * 1024;
