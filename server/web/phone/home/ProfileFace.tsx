import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { faceStateOf } from '../../../../shared/ui/faces/face-state.ts';
import { MobileFace } from '../../../../shared/ui/faces/MobileFace.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** A mobile ID of this phone. It says so if it is blocked or expired; its state on the server is not known here. */
export function ProfileFace({ profile, animate = false }: { profile: CardSummary; animate?: boolean }) {
  const { home } = useTexts();
  return (
    <MobileFace
      animate={animate}
      serverName={profile.serverName}
      profileName={profile.profileName}
      deviceName={home.thisPhone}
      state={faceStateOf(profile, new Date())}
      validUntil={profile.validUntil}
      purposes={profile.certificates.map(({ purpose }) => purpose)}
    />
  );
}
