import { Announce } from '../../../../shared/ui/Announce.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useSaidOnce } from './use-said-once.ts';

const HEADLINE = 'Your phone is connected';

/** A phone took the order: the code is gone from the page, which follows what the phone does. */
export function ConnectedStep({ run, items }: { run: Run; items: readonly LiveItem[] }) {
  const heading = useHeadline(HEADLINE, { process: run.title, stay: true });
  const said = useSaidOnce(`${HEADLINE}.`);
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {HEADLINE}
        </h1>
        <p class="c-lead">Go on with your phone. This page follows along.</p>
      </header>
      <LiveList items={items} />
      <Announce text={said} />
    </>
  );
}
