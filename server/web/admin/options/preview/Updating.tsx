import { Spinner } from '../../../../../shared/ui/Spinner.tsx';
import { useElapsed } from '../../../parts/frame/use-elapsed.ts';

/** Longer than the pause while one types and a quick answer: nobody needs to notice those. */
const UNNOTICED_MS = 800;

/** That what is shown is of an earlier text. */
export function Updating() {
  return useElapsed(UNNOTICED_MS) ? (
    <span class="preview-updating">
      <Spinner />
      Updating
    </span>
  ) : null;
}
