import type { CredentialKind } from '../../shared/credential.ts';
import type { MakingName } from '../../shared/process.ts';

const PATHS: Readonly<Record<CredentialKind, string>> = { 'virtual smart card': '/cards', 'mobile ID': '/mobile-id' };

/** The page of Self-Service that shows credentials of this kind. */
export function pageOf(kind: CredentialKind, publicUrl: string): string {
  return `${publicUrl}${PATHS[kind]}`;
}

const GETS = {
  'virtual smart card': 'VirtualSmartCardSelfServiceProcGet',
  'mobile ID': 'MobileIDSelfServiceProcGet',
} as const satisfies Record<CredentialKind, MakingName>;

/** The URL that starts an order for another one of this kind. */
export function orderOf(kind: CredentialKind, publicUrl: string): string {
  return `${publicUrl}/?order=${GETS[kind]}`;
}
