import { useEffect } from 'preact/hooks';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { FaceThumb } from '../../../../shared/ui/faces/FaceThumb.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { BlockedNote } from './BlockedNote.tsx';
import { Faces } from './Faces.tsx';

export interface HomeProps {
  mobileIds: readonly CardSummary[];
  /** Index of the face in the middle. */
  current: number;
  onCurrent: (index: number) => void;
  /** What just happened, in one sentence; empty: nothing. */
  said: string;
  /** Present while an unfinished order waits. */
  onContinue: (() => void) | undefined;
  onScan: () => void;
  onDetails: (mobileId: CardSummary) => void;
}

/** The mobile IDs on this phone. */
export function Home({ mobileIds, current, onCurrent, said, onContinue, onScan, onDetails }: HomeProps) {
  const { home, scan, client } = useTexts();
  const mobileId = mobileIds[current] ?? mobileIds[0];
  const empty = mobileId === undefined;
  useEffect(() => {
    document.title = `${empty ? home.nothing : home.title} – ${organization().name}`;
  }, [empty, home]);
  const foot = (
    <>
      <Button kind="primary" icon="scan" large wide onClick={onScan}>
        {scan.headline}
      </Button>
      {mobileId !== undefined && (
        <Button large wide onClick={() => onDetails(mobileId)}>
          {client.details}
        </Button>
      )}
    </>
  );
  return (
    <WindowFrame title={home.title} host={mobileId && new URL(mobileId.origin).host} foot={foot}>
      <h1 class="c-visually-hidden">{home.title}</h1>
      <div class="p-said" role="status">
        {said !== '' && <Note tone="good">{said}</Note>}
      </div>
      {onContinue && (
        <Note
          tone="info"
          icon="clock"
          title={home.waiting.title}
          actions={<Button onClick={onContinue}>{home.waiting.action}</Button>}
        >
          {home.waiting.body}
        </Note>
      )}
      {mobileId === undefined ? (
        <Empty level={2} art={<FaceThumb kind="mobile ID" state="registered" />} title={home.nothing}>
          {scan.help}
        </Empty>
      ) : (
        <>
          <Faces mobileIds={mobileIds} current={current} onCurrent={onCurrent} />
          {mobileId.state === 'blocked' && <BlockedNote />}
        </>
      )}
    </WindowFrame>
  );
}
