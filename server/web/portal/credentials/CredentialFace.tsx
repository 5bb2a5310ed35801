import { CardFace } from '../../../../shared/ui/faces/CardFace.tsx';
import { MobileFace } from '../../../../shared/ui/faces/MobileFace.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';

/** A card or a mobile ID as it looks. */
export function CredentialFace({ credential }: { credential: Credential }) {
  const face = {
    serverName: credential.serverName,
    profileName: credential.name,
    state: credential.state,
    validUntil: credential.validUntil ?? undefined,
    purposes: credential.certificates.map(({ purpose }) => purpose),
  };
  if (credential.kind === 'virtual smart card') return <CardFace {...face} />;
  return <MobileFace {...face} deviceName={credential.deviceName ?? undefined} />;
}
