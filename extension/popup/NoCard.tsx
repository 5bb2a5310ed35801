import { useEffect, useState } from 'preact/hooks';
import { Empty } from '../../shared/ui/Empty.tsx';
import { FaceThumb } from '../../shared/ui/FaceThumb.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { readLastServer } from '../windows/last-server.ts';

/** Opens the Self-Service that the last card came from; where there was none, says how one finds it. */
export function NoCard() {
  const [server, setServer] = useState<string | null>(null);
  useEffect(() => {
    readLastServer().then(setServer, () => undefined);
  }, []);
  const open = server !== null && (
    <LinkButton href={server} kind="primary" newTab>
      Open Self-Service
    </LinkButton>
  );
  return (
    <Empty level={2} art={<FaceThumb kind="virtual smart card" state="registered" />} title="No card yet" action={open}>
      Order one in Self-Service. It takes about a minute.
      {server === null && ' Open your organisation’s Self-Service in a tab and choose Get virtual smart card there.'}
    </Empty>
  );
}
