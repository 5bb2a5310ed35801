import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { CodeStep } from './CodeStep.tsx';
import { ConnectedStep } from './ConnectedStep.tsx';
import { EmailFailedStep } from './EmailFailedStep.tsx';
import { EmailStep } from './EmailStep.tsx';
import { LockStep } from './LockStep.tsx';
import './mobile-step.css';
import { NumberStep } from './NumberStep.tsx';
import type { RunStepView } from './run-view.ts';

interface MobileStepProps {
  run: Run;
  view: Exclude<RunStepView, { shows: 'start' | 'waiting' | 'ready' }>;
  goOn: () => Promise<void>;
  formId: string;
  onBusy: (busy: boolean) => void;
}

/** What only an order for a mobile ID shows, with the warning that may come at any time. */
export function MobileStep(props: MobileStepProps) {
  const { refusedOther } = useOrderTexts().runMobile;
  const refused = props.run.progress?.refusedOtherAt != null;
  return (
    <>
      {refused && <Note tone="warn">{refusedOther}</Note>}
      <MobileStepBody {...props} />
      <Announce text={refused ? refusedOther : ''} />
    </>
  );
}

function MobileStepBody({ run, view, goOn, formId, onBusy }: MobileStepProps) {
  switch (view.shows) {
    case 'lock first':
      return <LockStep run={run} goOn={goOn} />;
    case 'code':
      return <CodeStep run={run} progress={view.progress} />;
    case 'email':
      return <EmailStep run={run} email={view.email} items={view.items} />;
    case 'email failed':
      return <EmailFailedStep run={run} address={view.address} />;
    case 'number':
      return <NumberStep run={run} formId={formId} onBusy={onBusy} />;
    case 'connected':
      return <ConnectedStep run={run} items={view.items} />;
  }
}
