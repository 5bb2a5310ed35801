import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../texts/use-texts.tsx';
import { onNotice } from './notices.ts';

const SILENT_MS = 5_000;
const BACK_ONLINE_MS = 3_000;

type Shown = 'nothing' | 'lost' | 'back';

/** Says that the connection is lost, once it has been for a while, and that it is back. */
export function ConnectionBar() {
  const { parts } = useTexts();
  const [online, setOnline] = useState(true);
  const [shown, setShown] = useState<Shown>('nothing');
  useEffect(
    () =>
      onNotice(({ what }) => {
        if (what === 'online' || what === 'offline') setOnline(what === 'online');
      }),
    [],
  );
  useEffect(() => {
    if (online) {
      setShown((before) => (before === 'lost' ? 'back' : 'nothing'));
      const timer = setTimeout(() => setShown('nothing'), BACK_ONLINE_MS);
      return () => clearTimeout(timer);
    }
    const timer = setTimeout(() => setShown('lost'), SILENT_MS);
    return () => clearTimeout(timer);
  }, [online]);
  return (
    <div class={`connection connection-${shown}`} role="status">
      {shown === 'lost' && parts.keepTrying}
      {shown === 'back' && parts.backOnline}
    </div>
  );
}
