import { Spinner } from '../../../../../shared/ui/icons/Spinner.tsx';
import { useElapsed } from '../../../parts/frame/use-elapsed.ts';
import { useTexts } from '../use-texts.ts';

/** Longer than the typing pause and a quick answer: these need no notice. */
const UNNOTICED_MS = 800;

/** Says that the result shown is of an earlier text. */
export function Updating() {
  const { preview } = useTexts();
  return useElapsed(UNNOTICED_MS) ? (
    <span class="preview-updating">
      <Spinner />
      {preview.updating}
    </span>
  ) : null;
}
