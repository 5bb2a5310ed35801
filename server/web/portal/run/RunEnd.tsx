import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { Button } from '../../../../shared/ui/Button.tsx';
import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useTitle } from '../../parts/frame/use-title.ts';
import { orderPath } from '../dashboard/order-path.ts';
import { MadeFace, MadeFacts } from './Made.tsx';
import { RUN_END_TEXTS } from './run-end-texts.ts';
import type { RunEndView } from './run-view.ts';

interface RunEndProps {
  run: Run;
  view: RunEndView;
  /** Cancel was chosen when it was active already. */
  closed: boolean;
}

/** How the order ended, and what can be done next. */
export function RunEnd({ run, view, closed }: RunEndProps) {
  const texts = RUN_END_TEXTS[run.kind][view.shows === 'done' && closed ? 'closed' : view.shows];
  const { route } = useLocation();
  useTitle(texts.headline, run.title);
  const mobile = run.kind === 'mobile ID';
  if (view.shows === 'done') {
    return (
      <Result
        tone={closed ? 'calm' : 'good'}
        headline={texts.headline}
        lead={texts.lead}
        aside={closed ? undefined : <MadeFace run={run} />}
        actions={[
          <LinkButton key="made" kind="primary" href={mobile ? '/mobile-id' : '/cards'}>
            {mobile ? 'Go to Mobile ID' : 'Go to Cards'}
          </LinkButton>,
          <LinkButton key="dashboard" href="/">
            Back to Dashboard
          </LinkButton>,
        ]}
      >
        {!closed && <MadeFacts run={run} />}
      </Result>
    );
  }
  // Whoever had it ordered for them cannot order it again themselves.
  const again = run.orderedBy === null && view.shows !== 'email refused';
  return (
    <Result
      tone={texts.tone}
      headline={texts.headline}
      lead={describeLead(run, view, texts.lead)}
      actions={[
        again && (
          <Button key="again" kind="primary" onClick={() => route(orderPath(run.process))}>
            {view.shows === 'failed' ? 'Try again' : 'Start again'}
          </Button>
        ),
        <LinkButton key="dashboard" kind={again ? 'secondary' : 'primary'} href="/">
          Back to Dashboard
        </LinkButton>,
      ]}
    >
      {view.shows === 'failed' ? `If you ask for help, mention ${run.reference}.` : texts.more}
      {texts.tone === 'bad' && <HelpDesk />}
    </Result>
  );
}

function describeLead(run: Run, view: RunEndView, lead: string): ComponentChildren {
  if (view.shows === 'expired') return `${howLong(run, view.lasted)} ${lead}`;
  if (view.shows !== 'email refused') return lead;
  return (
    <>
      The address <strong>{run.ordered.email}</strong> {lead}
    </>
  );
}

function howLong({ kind, ordered }: Run, lasted: string): string {
  if (kind === 'virtual smart card') return `An order lasts ${lasted}.`;
  return ordered.delivery === 'email' ? `An email link lasts ${lasted}.` : `A code lasts ${lasted}.`;
}
