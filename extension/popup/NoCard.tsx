import { useEffect, useState } from 'preact/hooks';
import { LinkButton } from '../../shared/ui/controls/LinkButton.tsx';
import { FaceThumb } from '../../shared/ui/faces/FaceThumb.tsx';
import { Empty } from '../../shared/ui/feedback/Empty.tsx';
import { readLastServer } from '../windows/last-server.ts';
import { useTexts } from '../windows/use-texts.tsx';

/** Opens the Self-Service of the last card; without one, says how to find it. */
export function NoCard() {
  const { popup } = useTexts();
  const [server, setServer] = useState<string | null>(null);
  useEffect(() => {
    readLastServer().then(setServer, () => undefined);
  }, []);
  const open = server !== null && (
    <LinkButton href={server} kind="primary" newTab>
      {popup.none.action}
    </LinkButton>
  );
  return (
    <Empty
      level={2}
      art={<FaceThumb kind="virtual smart card" state="registered" />}
      title={popup.none.title}
      action={open}
    >
      {server === null ? popup.none.bodyUnknown : popup.none.body}
    </Empty>
  );
}
