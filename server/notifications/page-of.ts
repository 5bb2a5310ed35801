import type { CredentialKind } from '../../shared/credential.ts';

const PATHS: Readonly<Record<CredentialKind, string>> = { 'virtual smart card': '/cards', 'mobile ID': '/mobile-id' };

/** The page of Self-Service that shows credentials of this kind. */
export function pageOf(kind: CredentialKind, publicUrl: string): string {
  return `${publicUrl}${PATHS[kind]}`;
}
