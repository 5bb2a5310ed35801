import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/order/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { useSaidOnce } from './use-said-once.ts';

/** A phone has opened the order: the code is gone from the page, which follows the phone's progress. */
export function ConnectedStep({ run, items }: { run: Run; items: readonly LiveItem[] }) {
  const {
    runMobile: { connected },
    processes,
  } = useOrderTexts();
  const heading = useHeadline(connected.headline, { process: processes.titles[run.process], stay: true });
  const said = useSaidOnce(connected.said);
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {connected.headline}
        </h1>
        <p class="c-lead">{connected.lead}</p>
      </header>
      <LiveList items={items} />
      <Announce text={said} />
    </>
  );
}
