import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { faceStateOf } from '../../../../shared/ui/faces/face-state.ts';
import { MobileFace } from '../../../../shared/ui/faces/MobileFace.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** A mobile ID of this phone. It says so if it is blocked or expired; its state on the server is not known here. */
export function MobileIdFace({ mobileId, animate = false }: { mobileId: CardSummary; animate?: boolean }) {
  const { home } = useTexts();
  return (
    <MobileFace
      animate={animate}
      serverName={mobileId.serverName}
      profileName={mobileId.profileName}
      deviceName={home.thisPhone}
      state={faceStateOf(mobileId, new Date())}
      validUntil={mobileId.validUntil}
      purposes={mobileId.certificates.map(({ purpose }) => purpose)}
    />
  );
}
