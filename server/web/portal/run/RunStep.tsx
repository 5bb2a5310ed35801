import { useEffect, useId, useState } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso';
import { FactList } from '../../../../shared/ui/content/FactList.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { ActionBar } from '../../../../shared/ui/order/ActionBar.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Action } from '../../parts/data/use-action.ts';
import { lazyPage } from '../../parts/frame/lazy-page.tsx';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { goesOnElsewhere } from '../repair/needs-computer.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { describeNext } from './describe-next.ts';
import { describeOrdered } from './describe-ordered.ts';
import { OrderedFace } from './OrderedFace.tsx';
import { ProvisionStep } from './ProvisionStep.tsx';
import { ReadyStep } from './ReadyStep.tsx';
import type { RunStepView } from './run-view.ts';
import { StartStep } from './StartStep.tsx';

const loadMobileStep = () => import('./MobileStep.tsx').then((part) => part.MobileStep);
const MobileStep = lazyPage(loadMobileStep);
const RepairPage = lazyPage(() => import('../repair/RepairPage.tsx').then((page) => page.RepairPage));

interface RunStepProps {
  run: Run;
  view: RunStepView;
  next: Action;
  cancel: Action;
}

/** A step that is not the last: instructions on the left with Cancel and Next, the order on the right. */
export function RunStep({ run, view, next, cancel }: RunStepProps) {
  const { run: words, ui, formats } = useOrderTexts();
  const failed = next.error ?? cancel.error;
  const formId = useId();
  const [typing, setTyping] = useState(false);
  const elsewhere = goesOnElsewhere(run, navigator);
  const described = elsewhere ? null : describeNext(view, run, words);
  // The code of the next step is loaded while this one is read.
  useEffect(() => {
    if (run.kind === 'mobile ID') loadMobileStep().catch(() => {});
  }, [run.kind]);
  return (
    <div class="run-columns">
      <Panel>
        <div class="run-body">
          {run.orderedBy !== null && <Note tone="info">{words.orderedBy(run.orderedBy)}</Note>}
          <StepBody run={run} view={view} next={next} elsewhere={elsewhere} formId={formId} onBusy={setTyping} />
          {failed !== null && <OurFault error={failed} />}
        </div>
        <ActionBar
          cancel={{ onClick: () => void cancel.run(), busy: cancel.busy }}
          reason={view.shows === 'number' ? words.next.wrongNumber : described?.reason}
          next={
            view.shows === 'number'
              ? { label: words.next.continue, type: 'submit', form: formId, busy: typing }
              : described === null
                ? undefined
                : { onClick: () => void next.run(), busy: next.busy, disabled: described.off }
          }
        />
      </Panel>
      <aside class="run-aside" aria-label={words.whatYouOrder}>
        <OrderedFace run={run} active={view.shows === 'ready'} plain={run.progress === null} />
        <FactList facts={describeOrdered(run.ordered, { run: words, ui, formats })} layout="ends" />
      </aside>
    </div>
  );
}

interface StepBodyProps {
  run: Run;
  view: RunStepView;
  next: Action;
  /** It cannot be continued in this browser. */
  elsewhere: boolean;
  formId: string;
  onBusy: (busy: boolean) => void;
}

function StepBody({ run, view, next, elsewhere, formId, onBusy }: StepBodyProps) {
  switch (view.shows) {
    case 'start':
      if (elsewhere) {
        return (
          <ErrorBoundary>
            <RepairPage run={run} repair="phone" found={false} lastsUntil={null} open={next} />
          </ErrorBoundary>
        );
      }
      return <StartStep run={run} has={view.has} />;
    case 'waiting':
      return <ProvisionStep run={run} items={view.items} lastsUntil={view.lastsUntil} />;
    case 'ready':
      return <ReadyStep run={run} items={view.items} />;
    default:
      return (
        <ErrorBoundary>
          <MobileStep run={run} view={view} goOn={next.run} formId={formId} onBusy={onBusy} />
        </ErrorBoundary>
      );
  }
}
