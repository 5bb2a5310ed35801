import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso';
import type { LiveItem } from '../../../../shared/ui/order/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { lazyPage } from '../../parts/frame/lazy-page.tsx';
import { enrol, type ProvisioningOutcome } from '../card-app.ts';
import { useCardApp } from '../repair/use-card-app.ts';
import type { Repair } from '../repair/which-repair.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { describeNotOpened, type NotOpened } from './describe-not-opened.ts';
import { OpenCardApp } from './OpenCardApp.tsx';
import { useTicket } from './use-ticket.ts';
import { WaitingStep } from './WaitingStep.tsx';

const RepairPage = lazyPage(() => import('../repair/RepairPage.tsx').then((page) => page.RepairPage));

/** What the card app itself says next is the better answer. */
const TO_LOOK_AT: ReadonlySet<ProvisioningOutcome> = new Set([
  'silent',
  'card_app_reloaded',
  'server_not_allowed',
  'store_refused',
] satisfies ProvisioningOutcome[]);

const GOING_ON_MS = 1_200;

interface ProvisionStepProps {
  run: Run;
  items: readonly LiveItem[];
  lastsUntil: string;
}

/** The card is made in the card app: opens it, or helps when it cannot be opened, and follows along. */
export function ProvisionStep({ run, items, lastsUntil }: ProvisionStepProps) {
  const words = useOrderTexts().run;
  const untouched = run.progress?.openedAt == null;
  const cardApp = useCardApp();
  const ticket = useTicket(run.id);
  const [dialog, setDialog] = useState(true);
  const [lost, setLost] = useState(false);
  const [refusal, setRefusal] = useState<NotOpened | null>(null);

  const open = useAction(async () => {
    setRefusal(null);
    cardApp.setWindowMissing(false);
    const { outcome, retryAfter } = await enrol(await ticket(), { page: window });
    setLost(outcome === 'silent' || outcome === 'card_app_reloaded');
    cardApp.setWindowMissing(outcome === 'no window');
    if (TO_LOOK_AT.has(outcome)) await cardApp.look();
    else if (outcome !== 'opened' && outcome !== 'no window') {
      setRefusal({ outcome, retryAfter });
    }
    setDialog(false);
  });

  // Another browser may have opened the order: then this one needs no card app.
  const repair = cardApp.asked && (untouched || lost) ? cardApp.repair : null;
  const repaired = useLastRepair(repair);
  const shownRepair = repair ?? (untouched ? repaired : null);

  if (shownRepair !== null) {
    return (
      <ErrorBoundary>
        <RepairPage
          run={run}
          repair={shownRepair}
          found={repair === null}
          lastsUntil={lastsUntil}
          version={cardApp.status?.version}
          open={open}
        />
      </ErrorBoundary>
    );
  }
  const dialogOpen = dialog && untouched && cardApp.asked;
  return (
    <>
      <WaitingStep
        run={run}
        items={items}
        refusal={refusal && describeNotOpened(refusal, words)}
        error={open.error}
        open={dialogOpen || !cardApp.asked ? null : open}
      />
      <OpenCardApp run={run} shown={dialogOpen} open={open} onDismiss={() => setDialog(false)} />
    </>
  );
}

/** The repair that was needed until a moment ago, to show that it worked. */
function useLastRepair(repair: Repair | null): Repair | null {
  const [last, setLast] = useState(repair);
  useEffect(() => {
    if (repair !== null) {
      setLast(repair);
      return;
    }
    const timer = setTimeout(() => setLast(null), GOING_ON_MS);
    return () => clearTimeout(timer);
  }, [repair]);
  return last;
}
