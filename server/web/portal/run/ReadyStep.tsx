import { Announce } from '../../../../shared/ui/Announce.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useSaidOnce } from './use-said-once.ts';

/** It is made; Next only shows it. The focus stays where it is, so it is said aloud. */
export function ReadyStep({ run, items }: { run: Run; items: readonly LiveItem[] }) {
  const headline = run.kind === 'mobile ID' ? 'Your mobile ID is active' : 'Your card is active';
  const heading = useHeadline(headline, { process: run.title, stay: true });
  const said = useSaidOnce(`${headline}. Choose Next.`);
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {headline}
        </h1>
        <p class="c-lead">Choose Next to finish.</p>
      </header>
      <LiveList items={items} />
      <Announce text={said} />
    </>
  );
}
