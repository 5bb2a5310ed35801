import type { AppError } from '../../../../shared/errors.ts';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/order/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Action } from '../../parts/data/use-action.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';

interface WaitingStepProps {
  run: Run;
  items: readonly LiveItem[];
  /** Why the card app did not accept the order; null = it was not asked, or it did. */
  refusal: string | null;
  error: AppError | null;
  /** Opens the card app again; null while that cannot be chosen here. */
  open: Action | null;
}

export function WaitingStep({ run, items, refusal, error, open }: WaitingStepProps) {
  const {
    run: { waiting },
    processes,
  } = useOrderTexts();
  const heading = useHeadline(waiting.headline, { process: processes.titles[run.process], at: run.step });
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {waiting.headline}
        </h1>
        <p class="c-lead">{waiting.lead}</p>
      </header>
      {refusal !== null && (
        <Note tone="warn" alert>
          {refusal}
        </Note>
      )}
      {error !== null && <OurFault error={error} />}
      <LiveList items={items} />
      {open !== null && (
        <p class="run-again">
          {waiting.cannotSee}{' '}
          <button
            type="button"
            class="c-link"
            onClick={() => void open.run()}
            aria-busy={open.busy ? 'true' : undefined}
          >
            {waiting.open}
          </button>
        </p>
      )}
    </>
  );
}
