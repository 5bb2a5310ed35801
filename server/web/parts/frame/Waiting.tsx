import { Skeleton } from '../../../../shared/ui/feedback/Skeleton.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { useElapsed } from './use-elapsed.ts';

const UNNOTICED_MS = 300;
const LONG_MS = 10_000;

/** While something is fetched: nothing at first, then a placeholder, then a word of patience. */
export function Waiting({ rows = 2 }: { rows?: number }) {
  const { parts } = useTexts();
  const noticed = useElapsed(UNNOTICED_MS);
  const long = useElapsed(LONG_MS);
  if (!noticed) return null;
  return (
    <div class="waiting">
      <Skeleton rows={rows} />
      {long && (
        <p class="waiting-long" role="status">
          {parts.longWait}
        </p>
      )}
    </div>
  );
}
