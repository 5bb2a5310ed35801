import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { MobileFace } from '../../../../shared/ui/MobileFace.tsx';

/** A mobile ID of this phone. Being blocked is said beside it: on the server it is active all the same. */
export function ProfileFace({ profile, animate = false }: { profile: CardSummary; animate?: boolean }) {
  return (
    <MobileFace
      animate={animate}
      serverName={profile.serverName}
      profileName={profile.profileName}
      deviceName="This phone"
      state="active"
      validUntil={profile.validUntil}
      purposes={profile.certificates.map(({ purpose }) => purpose)}
    />
  );
}
