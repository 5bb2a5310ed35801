import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import type { RunEndTexts } from '../../../../shared/texts/en/portal/run-end.ts';
import type { RunMobileTexts } from '../../../../shared/texts/en/portal/run-mobile.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useTitle } from '../../parts/frame/use-title.ts';
import { END_TONES } from '../../parts/run/end-tones.ts';
import { orderPath } from '../orders/order-path.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { MadeFace, MadeFacts } from './Made.tsx';
import type { RunEndView } from './run-view.ts';

interface RunEndProps {
  run: Run;
  view: RunEndView;
  /** Cancel was chosen when it was active already. */
  closed: boolean;
}

/** How the order ended, and what can be done next. */
export function RunEnd({ run, view, closed }: RunEndProps) {
  const texts = useOrderTexts();
  const { runEnd: words, processes, parts, ways } = texts;
  const { headline, lead, more } = sayEnd(run, view.shows === 'done' && closed ? 'closed' : view.shows, texts);
  const { route } = useLocation();
  useTitle(headline, processes.titles[run.process]);
  if (view.shows === 'done') {
    return (
      <Result
        tone={closed ? 'calm' : 'good'}
        headline={headline}
        lead={lead}
        aside={closed ? undefined : <MadeFace run={run} />}
        actions={[
          <LinkButton key="made" kind="primary" href={run.kind === 'mobile ID' ? '/mobile-id' : '/cards'}>
            {ways.goTo[run.kind]}
          </LinkButton>,
          <LinkButton key="dashboard" href="/">
            {ways.backToDashboard}
          </LinkButton>,
        ]}
      >
        {!closed && <MadeFacts run={run} />}
      </Result>
    );
  }
  // A person it was ordered for cannot order it again themselves.
  const again = run.orderedBy === null && view.shows !== 'email refused';
  return (
    <Result
      tone={END_TONES[view.shows]}
      headline={headline}
      lead={lead}
      actions={[
        again && (
          <Button key="again" kind="primary" onClick={() => route(orderPath(run.process))}>
            {view.shows === 'failed' ? parts.tryAgain : words.startAgain}
          </Button>
        ),
        <LinkButton key="dashboard" kind={again ? 'secondary' : 'primary'} href="/">
          {ways.backToDashboard}
        </LinkButton>,
      ]}
    >
      {view.shows === 'failed' ? words.mention(<span class="c-unbroken">{run.reference}</span>) : more}
      {END_TONES[view.shows] === 'bad' && <HelpDesk />}
    </Result>
  );
}

interface Words {
  readonly runEnd: RunEndTexts;
  readonly runMobile: RunMobileTexts;
  readonly formats: Formats;
}

interface End {
  readonly headline: string;
  readonly lead: ComponentChildren;
  readonly more: string;
}

function sayEnd(run: Run, end: RunEndView['shows'] | 'closed', { runEnd, runMobile, formats }: Words): End {
  const { ofKind, wrongNumber, expired } = runEnd;
  switch (end) {
    case 'number wrong':
      return { ...wrongNumber, more: '' };
    case 'email refused': {
      const { headline, lead } = runMobile.emailRefused;
      return { headline, lead: lead(<strong>{run.ordered.email}</strong>), more: '' };
    }
    case 'expired': {
      const way = run.kind === 'virtual smart card' ? 'card' : run.ordered.delivery === 'email' ? 'email' : 'code';
      const { headline, more } = expired;
      return { headline, lead: expired[way](formats.duration(run.ordered.messageLifetimeSeconds)), more };
    }
    default:
      return ofKind[run.kind][end];
  }
}
