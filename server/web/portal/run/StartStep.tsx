import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';

const HEADLINE = 'Before you start';

const WHAT_HAPPENS = [
  { title: 'The card app opens', sub: 'A small window of this browser. It asks for a new PIN.' },
  {
    title: 'You choose a PIN',
    sub: 'You need it each time you use the card. Nobody else can see it, not even the server.',
  },
  { title: 'Your card is made', sub: 'Then come back here and choose Next.' },
];

export function StartStep({ run, has }: { run: Run; has: 'none' | 'another' | 'limit' }) {
  const heading = useHeadline(HEADLINE, { process: run.title, at: run.step });
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {HEADLINE}
        </h1>
        <p class="c-lead">It takes about a minute. This is what happens:</p>
      </header>
      {has === 'another' && <Note tone="info">You already have an active card. This adds another one.</Note>}
      {has === 'limit' && (
        <Note tone="warn" actions={<LinkButton href="/cards">Go to Cards</LinkButton>}>
          You can have {run.limit} {run.limit === 1 ? 'card' : 'cards'} at a time. Lock one in Cards first.
        </Note>
      )}
      <NumberedList items={WHAT_HAPPENS} />
    </>
  );
}
