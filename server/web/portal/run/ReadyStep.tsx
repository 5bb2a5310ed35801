import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/order/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { useSaidOnce } from './use-said-once.ts';

/** It is made; Next only shows it. The focus stays where it is, so it is announced. */
export function ReadyStep({ run, items }: { run: Run; items: readonly LiveItem[] }) {
  const {
    run: { ready },
    processes,
  } = useOrderTexts();
  const headline = ready.headline[run.kind];
  const heading = useHeadline(headline, { process: processes.titles[run.process], stay: true });
  const said = useSaidOnce(ready.said[run.kind]);
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {headline}
        </h1>
        <p class="c-lead">{ready.lead}</p>
      </header>
      <LiveList items={items} />
      <Announce text={said} />
    </>
  );
}
