import { useLocation } from 'preact-iso';
import { Button } from '../../../../shared/ui/Button.tsx';
import { CardFace } from '../../../../shared/ui/CardFace.tsx';
import { FactList } from '../../../../shared/ui/FactList.tsx';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { useTitle } from '../../parts/frame/use-title.ts';
import { orderPath } from '../dashboard/order-path.ts';
import { credentials } from '../data/resources.ts';
import type { RunView } from './describe-run.ts';
import { RUN_END_TEXTS } from './run-end-texts.ts';

interface RunEndProps {
  run: Run;
  view: Extract<RunView, { shows: 'done' | 'cancelled' | 'expired' | 'failed' }>;
  /** Cancel was chosen when the card was active already. */
  closed: boolean;
}

/** How the order ended, and what can be done next. */
export function RunEnd({ run, view, closed }: RunEndProps) {
  const texts = RUN_END_TEXTS[view.shows === 'done' && closed ? 'closed' : view.shows];
  const { route } = useLocation();
  useTitle(texts.headline, run.title);
  const toDashboard = (
    <LinkButton key="dashboard" href="/">
      Back to Dashboard
    </LinkButton>
  );
  const toCards = (
    <LinkButton key="cards" kind="primary" href="/cards">
      Go to Cards
    </LinkButton>
  );
  if (view.shows === 'done') {
    return (
      <Result
        tone={closed ? 'calm' : 'good'}
        headline={texts.headline}
        lead={texts.lead}
        aside={closed ? undefined : <MadeFace run={run} />}
        actions={[toCards, toDashboard]}
      >
        {!closed && <MadeFacts run={run} />}
      </Result>
    );
  }
  return (
    <Result
      tone={texts.tone}
      headline={texts.headline}
      lead={view.shows === 'expired' ? `An order lasts ${view.lasted}. ${texts.lead}` : texts.lead}
      actions={[
        <Button key="again" kind="primary" onClick={() => route(orderPath(run.process))}>
          {view.shows === 'failed' ? 'Try again' : 'Start again'}
        </Button>,
        toDashboard,
      ]}
    >
      {view.shows === 'failed' ? `If you ask for help, mention ${run.reference}.` : texts.more}
    </Result>
  );
}

function useMade({ credentialId }: Run) {
  return useResource(credentials).value?.find(({ id }) => id === credentialId);
}

function MadeFace({ run }: { run: Run }) {
  const made = useMade(run);
  const { serverName, profileName, purposes } = run.ordered;
  return (
    <CardFace
      serverName={serverName}
      profileName={profileName}
      purposes={purposes}
      state={made?.state ?? 'active'}
      validUntil={made?.validUntil ?? undefined}
    />
  );
}

function MadeFacts({ run }: { run: Run }) {
  const validUntil = useMade(run)?.validUntil ?? null;
  return (
    <FactList
      facts={[
        ['Server', location.host],
        ['Certificates', run.ordered.purposes.join(', ')],
        ['Valid until', validUntil === null ? '' : formatDate(validUntil)],
      ]}
    />
  );
}
