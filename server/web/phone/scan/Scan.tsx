import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { BackBar } from '../../../../shared/ui/windows/BackBar.tsx';
import { Headline } from '../../../../shared/ui/windows/Headline.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { readCode } from '../address/read-code.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { type Camera, closeCamera, openCamera } from './open-camera.ts';
import { watchCamera } from './watch-camera.ts';

export interface ScanProps {
  onTicket: (ticket: string) => void;
  onBack: () => void;
}

/** Reads codes with the phone's camera; accepts only those of this server. */
export function Scan({ onTicket, onBack }: ScanProps) {
  const { home, scan } = useTexts();
  const notAllowed = scan.refused.headline(organization().name);
  /** null: the person is being asked. */
  const [camera, setCamera] = useState<Camera | null>(null);
  const [tries, setTries] = useState(0);
  const [wrong, setWrong] = useState(false);
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    const opening = openCamera();
    let gone = false;
    void opening.then((opened) => !gone && setCamera(opened));
    return () => {
      gone = true;
      void opening.then(closeCamera);
    };
  }, [tries]);

  useEffect(() => {
    const { current: picture } = video;
    if (camera?.kind !== 'open' || picture === null) return;
    const watching = new AbortController();
    picture.srcObject = camera.stream;
    void picture.play().catch(() => undefined);
    const take = (text: string) => {
      const ticket = readCode(text, location.origin);
      if (ticket === null) return setWrong(true);
      watching.abort();
      onTicket(ticket);
    };
    void watchCamera(picture, take, watching.signal).catch(() => setCamera({ kind: 'refused' }));
    return () => watching.abort();
  }, [camera]);

  const refused = camera?.kind === 'refused';
  useEffect(() => {
    if (refused) document.title = `${notAllowed} – ${organization().name}`;
  }, [refused, notAllowed]);

  const again = (
    <Button
      kind="primary"
      large
      wide
      onClick={() => {
        setCamera(null);
        setTries(tries + 1);
      }}
    >
      {scan.refused.action}
    </Button>
  );
  return (
    <WindowFrame title={home.title} foot={refused ? again : undefined}>
      <BackBar onBack={onBack} />
      {!refused ? (
        <>
          <Headline focused text={scan.headline} lead={scan.lead} />
          <div class="p-camera">
            <video ref={video} playsInline muted autoPlay aria-label={scan.picture} />
            <span class="p-camera-frame" aria-hidden="true" />
          </div>
          <div class="p-said-below" role="status">
            {wrong && (
              <Note tone="warn" title={scan.notOurs}>
                {scan.help}
              </Note>
            )}
          </div>
        </>
      ) : (
        <Result tone="warn" icon="warning" headline={notAllowed} lead={scan.refused.lead} />
      )}
    </WindowFrame>
  );
}
