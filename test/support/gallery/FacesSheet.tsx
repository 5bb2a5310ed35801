import type { CREDENTIAL_STATES } from '../../../shared/credential.ts';
import { CardFace } from '../../../shared/ui/faces/CardFace.tsx';
import { FaceThumb } from '../../../shared/ui/faces/FaceThumb.tsx';
import { MobileFace } from '../../../shared/ui/faces/MobileFace.tsx';

const STATES = ['active', 'registered', 'inactive', 'locked'] as const satisfies (typeof CREDENTIAL_STATES)[number][];
const CARD = {
  serverName: 'Chipless',
  profileName: 'Virtual smart card alice@example.com',
  validUntil: '2028-06-21T10:00:00Z',
  purposes: ['authentication', 'signature', 'encryption'],
} as const;
const MOBILE = {
  serverName: 'Chipless',
  profileName: 'Mobile ID Alice Berg',
  deviceName: 'Pixel 9, Chrome',
  validUntil: '2028-06-21T10:00:00Z',
  purposes: ['authentication', 'signature'],
} as const;

export function FacesSheet() {
  return (
    <main class="g-sheet g-wide">
      <h1 class="c-page-title">Faces</h1>
      {STATES.map((state) => (
        <div key={state} class="g-faces">
          <div class="g-card">
            <CardFace {...CARD} state={state} />
          </div>
          <div class="g-mobile">
            <MobileFace {...MOBILE} state={state} />
          </div>
          <FaceThumb kind="virtual smart card" state={state} />
          <FaceThumb kind="mobile ID" state={state} />
        </div>
      ))}
      <div class="g-faces">
        <div class="g-tiny">
          <CardFace {...CARD} state="active" />
        </div>
        <CardFace {...CARD} profileName="" purposes={[]} state="registered" size="small" plain />
        <MobileFace {...MOBILE} profileName="" deviceName={undefined} purposes={[]} state="active" size="small" plain />
        <div class="g-card">
          <CardFace
            {...CARD}
            serverName="The Identity Service of a Company with a Long Name"
            profileName="Virtual smart card maximiliane.von-und-zu-hohenstein@subsidiary.example.com"
            state="active"
          />
        </div>
      </div>
    </main>
  );
}
