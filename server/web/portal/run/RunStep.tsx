import { ActionBar } from '../../../../shared/ui/ActionBar.tsx';
import { CardFace } from '../../../../shared/ui/CardFace.tsx';
import { FactList } from '../../../../shared/ui/FactList.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Action } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { credentials } from '../data/resources.ts';
import { describeOrdered } from './describe-ordered.ts';
import type { RunView } from './describe-run.ts';
import { ProvisionStep } from './ProvisionStep.tsx';
import { ReadyStep } from './ReadyStep.tsx';
import { StartStep } from './StartStep.tsx';

interface RunStepProps {
  run: Run;
  view: Extract<RunView, { shows: 'start' | 'waiting' | 'ready' }>;
  next: Action;
  cancel: Action;
}

/** A step that is not the last: what to do on the left with Cancel and Next, what is ordered on the right. */
export function RunStep({ run, view, next, cancel }: RunStepProps) {
  const failed = next.error ?? cancel.error;
  const off = view.shows === 'waiting' || (view.shows === 'start' && view.has === 'limit');
  return (
    <div class="run-columns">
      <Panel>
        <div class="run-body">
          {view.shows === 'start' && <StartStep run={run} has={view.has} />}
          {view.shows === 'waiting' && <ProvisionStep run={run} items={view.items} lastsUntil={view.lastsUntil} />}
          {view.shows === 'ready' && <ReadyStep run={run} items={view.items} />}
          {failed !== null && <OurFault error={failed} />}
        </div>
        <ActionBar
          cancel={{ onClick: () => void cancel.run(), busy: cancel.busy }}
          reason={reasonFor(view, run)}
          next={{ onClick: () => void next.run(), busy: next.busy, disabled: off }}
        />
      </Panel>
      <aside class="run-aside" aria-label="What you order">
        <OrderedFace run={run} active={view.shows === 'ready'} plain={view.shows === 'start'} />
        <FactList facts={describeOrdered(run.ordered)} layout="ends" />
      </aside>
    </div>
  );
}

function reasonFor(view: RunStepProps['view'], { limit }: Run): string {
  if (view.shows === 'waiting') return 'Next is ready once your card is active.';
  if (view.shows === 'ready') return 'Your card is ready.';
  return view.has === 'limit'
    ? `You can have ${limit} ${limit === 1 ? 'card' : 'cards'} at a time.`
    : 'Nothing is made until you choose Next.';
}

function OrderedFace({ run, active, plain }: { run: Run; active: boolean; plain: boolean }) {
  const { value } = useResource(credentials);
  const made = value?.find(({ id }) => id === run.credentialId);
  return (
    <CardFace
      serverName={run.ordered.serverName}
      profileName={run.ordered.profileName}
      purposes={run.ordered.purposes}
      state={active ? 'active' : 'registered'}
      validUntil={made?.validUntil ?? undefined}
      animate={active}
      plain={plain}
    />
  );
}
