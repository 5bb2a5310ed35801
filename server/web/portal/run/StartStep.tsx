import { NumberedList } from '../../../../shared/ui/content/NumberedList.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { describeCut } from './describe-cut.ts';
import { describeStart } from './describe-start.ts';

export function StartStep({ run, has }: { run: Run; has: 'none' | 'another' | 'limit' }) {
  const { run: words, processes, ways, formats } = useOrderTexts();
  const { headline, another, atLimit } = words.start;
  const heading = useHeadline(headline, { process: processes.titles[run.process], at: run.step });
  const { lead, whatHappens } = describeStart(run, words);
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {headline}
        </h1>
        <p class="c-lead">{lead}</p>
      </header>
      {has === 'another' && <Note tone="info">{another[run.kind]}</Note>}
      {has === 'limit' && run.limit !== null && (
        <Note tone="warn" actions={<LinkButton href="/cards">{ways.goTo['virtual smart card']}</LinkButton>}>
          {atLimit(run.limit)}
        </Note>
      )}
      {run.ordered.cutAt !== null && <Note tone="warn">{describeCut(run, run.ordered.cutAt, words, formats)}</Note>}
      <NumberedList items={whatHappens} />
    </>
  );
}
