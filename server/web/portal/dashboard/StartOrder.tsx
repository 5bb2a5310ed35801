import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { CredentialKind } from '../../../../shared/credential.ts';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { type OfferedProcess, startRun } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { useTitle } from '../../parts/frame/use-title.ts';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { offeredProcesses, openRuns, runOf } from '../data/resources.ts';
import { orderPath } from '../orders/order-path.ts';
import { needsComputer } from '../repair/needs-computer.ts';
import { OrderTextsFetched, useOrderTexts } from '../texts/use-order-texts.ts';
import { useTexts } from '../texts/use-texts.tsx';

/**
 * Starts an order and goes to its page. On a phone it says first that a card needs a computer, before anything is
 * started.
 */
export function StartOrder({ process }: { process: string }) {
  const { value, error, again } = useResource(offeredProcesses);
  if (error !== null) return <Trouble error={error} again={again} inPlaceOf="page" />;
  if (value === null) return <Waiting />;
  const asked = value.find((offered) => offered.process === process);
  const mobileId = value.find((offered) => offered.kind === 'mobile ID');
  // The server refuses what is not offered, with the reason.
  if (asked === undefined || !needsComputer(asked.kind, navigator)) {
    return <StartedOrder process={process} limit={asked?.limit ?? null} />;
  }
  return (
    <OrderTextsFetched>
      <NeedsComputer mobileId={mobileId} />
    </OrderTextsFetched>
  );
}

function NeedsComputer({ mobileId }: { mobileId: OfferedProcess | undefined }) {
  const { repair, processes, ways } = useOrderTexts();
  const { headline, body } = repair.cases.phone;
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
            {processes.titles[mobileId.process]}
          </LinkButton>
        ),
        <LinkButton key="dashboard" href="/">
          {ways.backToDashboard}
        </LinkButton>,
      ]}
    />
  );
}

interface StartedOrderProps {
  process: string;
  /** How many active ones one may have; null = no limit, or not known. */
  limit: number | null;
}

/** Nothing is made before the person chooses Next on the page of the order. */
function StartedOrder({ process, limit }: StartedOrderProps) {
  const { refused } = useTexts().dashboard;
  const { route } = useLocation();
  const starting = useAction(async () => {
    const run = await call(startRun, { process });
    runOf(run.id).put(run);
    void openRuns.refresh();
    route(`/runs/${run.id}`, true);
  });
  useEffect(() => void starting.run(), [process]);
  const { error } = starting;
  const kind = process.startsWith('MobileID') ? 'mobile ID' : 'virtual smart card';
  switch (error?.code) {
    case undefined:
      return <Waiting />;
    case 'options_unsatisfiable': {
      const { headline, lead } = refused.brokenOptions;
      return <Refused headline={headline} lead={lead[kind]} to="dashboard" />;
    }
    case 'ca_ending':
      return <Refused {...refused.caEnding} to="dashboard" />;
    case 'process_limit_reached': {
      const { headline, lead, leadOf } = refused.atLimit[kind];
      return <Refused headline={headline} lead={limit === null ? lead : leadOf(limit)} to={kind} />;
    }
    case 'run_limit_reached':
      return <Refused {...refused.tooManyOrders} to="dashboard" />;
    default:
      return error && <Trouble error={error} again={() => void starting.run()} inPlaceOf="page" />;
  }
}

const PATHS = {
  dashboard: '/',
  'virtual smart card': '/cards',
  'mobile ID': '/mobile-id',
} as const satisfies Record<CredentialKind | 'dashboard', string>;

function Refused({ headline, lead, to }: { headline: string; lead: string; to: keyof typeof PATHS }) {
  const { ways } = useTexts();
  useTitle(headline);
  return (
    <Result
      tone="bad"
      headline={headline}
      lead={lead}
      actions={
        <LinkButton kind="primary" href={PATHS[to]}>
          {to === 'dashboard' ? ways.backToDashboard : ways.goTo[to]}
        </LinkButton>
      }
    />
  );
}
