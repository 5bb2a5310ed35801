import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { describeCut } from './describe-cut.ts';
import { describeStart } from './describe-start.ts';

const HEADLINE = 'Before you start';

export function StartStep({ run, has }: { run: Run; has: 'none' | 'another' | 'limit' }) {
  const heading = useHeadline(HEADLINE, { process: run.title, at: run.step });
  const { lead, whatHappens } = describeStart(run);
  const thing = run.kind === 'mobile ID' ? 'mobile ID' : 'card';
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {HEADLINE}
        </h1>
        <p class="c-lead">{lead}</p>
      </header>
      {has === 'another' && <Note tone="info">You already have an active {thing}. This adds another one.</Note>}
      {has === 'limit' && (
        <Note tone="warn" actions={<LinkButton href="/cards">Go to Cards</LinkButton>}>
          You can have {run.limit} {run.limit === 1 ? 'card' : 'cards'} at a time. Delete one in the card app first.
        </Note>
      )}
      {run.ordered.cutAt !== null && <Note tone="warn">{describeCut(run, run.ordered.cutAt)}</Note>}
      <NumberedList items={whatHappens} />
    </>
  );
}
