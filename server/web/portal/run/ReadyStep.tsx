import { useEffect, useState } from 'preact/hooks';
import { Announce } from '../../../../shared/ui/Announce.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/LiveList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';

const HEADLINE = 'Your card is active';

/** The card is made; Next only shows it. The focus stays where it is, so it is said aloud. */
export function ReadyStep({ run, items }: { run: Run; items: readonly LiveItem[] }) {
  const heading = useHeadline(HEADLINE, { process: run.title, stay: true });
  const [said, setSaid] = useState('');
  useEffect(() => setSaid('Your card is active. Choose Next.'), []);
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {HEADLINE}
        </h1>
        <p class="c-lead">Choose Next to finish.</p>
      </header>
      <LiveList items={items} />
      <Announce text={said} />
    </>
  );
}
