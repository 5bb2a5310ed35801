import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { ActionBar } from '../../../../shared/ui/order/ActionBar.tsx';
import { LiveList } from '../../../../shared/ui/order/LiveList.tsx';
import { Steps } from '../../../../shared/ui/order/Steps.tsx';
import type { SuppliedRun } from '../../../../shared/wire/admin.ts';
import type { Action } from '../../parts/data/use-action.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { saySteps } from '../../parts/run/say-steps.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { useDeskTexts } from '../texts/use-desk-texts.ts';
import { CodeAtDesk } from './CodeAtDesk.tsx';
import type { SuppliedView } from './describe-supplied-run.ts';

interface SuppliedStepProps {
  run: SuppliedRun;
  view: Exclude<SuppliedView, { shows: 'end' }>;
  cancel: Action;
}

/** What the operator and the person at the desk do now, or what they wait for. */
export function SuppliedStep({ run, view, cancel }: SuppliedStepProps) {
  const { suppliedRun: words, processes } = useDeskTexts();
  const name = run.person.displayName;
  const stuck = run.progress?.email?.state === 'failed' && run.progress.openedAt === null;
  const refusedOther = run.progress?.refusedOtherAt != null;
  return (
    <>
      <Steps
        title={words.title(processes.titles[run.process], name)}
        steps={saySteps(run.steps, processes)}
        current={run.step}
      />
      <Panel>
        <div class="supplied-body">
          {cancel.error !== null && <WhyNot error={cancel.error} />}
          {refusedOther && <Note tone="warn">{words.otherPhone(name)}</Note>}
          {view.shows === 'code' && <CodeAtDesk run={run} expiresAt={view.expiresAt} />}
          {view.shows === 'following' && <Following run={run} view={view} />}
        </div>
        <ActionBar
          cancel={{ onClick: () => void cancel.run(), busy: cancel.busy }}
          reason={stuck ? words.cancelToEnd : words.goesOn}
        />
      </Panel>
    </>
  );
}

function Following({ run, view }: { run: SuppliedRun; view: Extract<SuppliedView, { shows: 'following' }> }) {
  const { processes } = useDeskTexts();
  const heading = useHeadline(view.headline, { process: processes.titles[run.process], stay: true });
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {view.headline}
        </h1>
        <p class="c-lead">{view.lead}</p>
      </header>
      <LiveList items={view.items} />
    </>
  );
}
