import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Result } from '../../../../shared/ui/Result.tsx';
import { type OfferedProcess, startRun } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { useTitle } from '../../parts/frame/use-title.ts';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { offeredProcesses, openRuns, runOf } from '../data/resources.ts';
import { needsComputer } from '../repair/needs-computer.ts';
import { REPAIR_TEXTS } from '../repair/repair-texts.ts';
import { orderPath } from './order-path.ts';

/** Starts an order and goes to its page. A phone is told where a card lives, before anything is started. */
export function StartOrder({ process }: { process: string }) {
  const { value, error, again } = useResource(offeredProcesses);
  if (error !== null) return <Trouble error={error} again={again} inPlaceOf="page" />;
  if (value === null) return <Waiting />;
  const kind = value.find((offered) => offered.process === process)?.kind;
  const mobileId = value.find((offered) => offered.kind === 'mobile ID');
  // What is not offered the server refuses, with the reason.
  if (kind === undefined || !needsComputer(kind, navigator)) return <StartedOrder process={process} />;
  return <NeedsComputer mobileId={mobileId} />;
}

function NeedsComputer({ mobileId }: { mobileId: OfferedProcess | undefined }) {
  const { headline, body } = REPAIR_TEXTS.phone;
  useTitle(headline);
  return (
    <Result
      tone="calm"
      icon="computer"
      headline={headline}
      lead={body}
      actions={[
        mobileId && (
          <LinkButton key="mobile ID" kind="primary" href={orderPath(mobileId.process)}>
            {mobileId.title}
          </LinkButton>
        ),
        <LinkButton key="dashboard" href="/">
          Back to Dashboard
        </LinkButton>,
      ]}
    />
  );
}

/** Nothing is made before the person chooses Next on the page of the order. */
function StartedOrder({ process }: { process: string }) {
  const { route } = useLocation();
  const starting = useAction(async () => {
    const run = await call(startRun, { process });
    runOf(run.id).put(run);
    void openRuns.refresh();
    route(`/runs/${run.id}`, true);
  });
  useEffect(() => void starting.run(), [process]);
  const { error } = starting;
  const mobile = process.startsWith('MobileID');
  if (error === null) return <Waiting />;
  if (error.code === 'options_unsatisfiable') {
    return (
      <Refused
        headline="This cannot be ordered right now"
        lead={`The settings for this ${mobile ? 'mobile ID' : 'card'} have a mistake. Your admin has been told. Nothing was created.`}
        to="dashboard"
      />
    );
  }
  if (error.code === 'ca_ending') {
    return (
      <Refused
        headline="This cannot be ordered any more"
        lead="The server’s certificate authority is about to end. Your admin has to renew it first. Nothing was created."
        to="dashboard"
      />
    );
  }
  if (error.code === 'process_limit_reached') {
    return mobile ? (
      <Refused
        headline="You have all the mobile IDs you can have"
        lead={`${error.detail ?? ''} Lock one in Mobile ID first.`.trimStart()}
        to="mobile ID"
      />
    ) : (
      <Refused
        headline="You have all the cards you can have"
        lead={`${error.detail ?? ''} Lock one in Cards first.`.trimStart()}
        to="cards"
      />
    );
  }
  if (error.code === 'run_limit_reached') {
    return (
      <Refused
        headline="You have too many unfinished orders"
        lead="Finish or cancel one of them first. Nothing was created."
        to="dashboard"
      />
    );
  }
  return <Trouble error={error} again={() => void starting.run()} inPlaceOf="page" />;
}

const WAYS_ON = {
  dashboard: { href: '/', words: 'Back to Dashboard' },
  cards: { href: '/cards', words: 'Go to Cards' },
  'mobile ID': { href: '/mobile-id', words: 'Go to Mobile ID' },
} as const;

function Refused({ headline, lead, to }: { headline: string; lead: string; to: keyof typeof WAYS_ON }) {
  useTitle(headline);
  const { href, words } = WAYS_ON[to];
  return (
    <Result
      tone="bad"
      headline={headline}
      lead={lead}
      actions={
        <LinkButton kind="primary" href={href}>
          {words}
        </LinkButton>
      }
    />
  );
}
