import { useEffect, useState } from 'preact/hooks';
import { Announce } from '../../../../shared/ui/Announce.tsx';
import { Button } from '../../../../shared/ui/Button.tsx';
import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { More } from '../../../../shared/ui/More.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import { QrPlate } from '../../../../shared/ui/QrPlate.tsx';
import { newCode, type Progress, type Run, readTicket } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useLink } from '../../parts/data/use-link.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useNarrow } from '../../parts/frame/use-narrow.ts';
import { byThisClock } from '../../parts/server-clock.ts';
import { runOf } from '../data/resources.ts';
import { movedOn } from './moved-on.ts';

const HEADLINE = 'Scan this code with your phone';

const HOW = [
  { title: 'Open your phone’s camera', sub: 'Or Scan a code in the phone app.' },
  { title: 'Point it at the code', sub: 'Then tap the link that appears.' },
  { title: 'Choose a PIN there', sub: 'This page goes on by itself.' },
];

/** The code to scan, the same link for this phone and for who cannot scan, and a new one when time runs out. */
export function CodeStep({ run, progress }: { run: Run; progress: Progress }) {
  const heading = useHeadline(HEADLINE, { process: run.title, at: run.step });
  const { link, error, again, drop } = useLink(run, readTicket);
  const narrow = useNarrow();
  const elsewhere = error !== null && movedOn(error);
  useEffect(() => {
    if (elsewhere) void runOf(run.id).refresh();
  }, [elsewhere]);
  const [said, setSaid] = useState('');
  const renew = useAction(async () => {
    setSaid('');
    drop();
    try {
      runOf(run.id).put(await call(newCode, { id: run.id }));
      setSaid('New code made. The old one no longer works.');
    } catch (cause) {
      again();
      // A phone was faster, or the order is elsewhere by now: then the order says so.
      if (!movedOn(cause, ['code_in_use'])) throw cause;
      await runOf(run.id).refresh();
    }
  });
  const here = link !== null && <OpenHere link={link} first={narrow} />;
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {HEADLINE}
        </h1>
        <p class="c-lead">The code is yours alone and works once. Don’t share it.</p>
      </header>
      {error !== null && !elsewhere && <OurFault error={error} again={again} />}
      {renew.error !== null && (error === null || elsewhere) && <OurFault error={renew.error} />}
      {narrow && here}
      <div class="run-code">
        <div class="run-code-plate">
          <QrPlate
            link={link}
            until={byThisClock(progress.expiresAt)}
            label="Code for your phone"
            lastsSeconds={run.ordered.messageLifetimeSeconds}
            whenLow="Less than 2 minutes left. Choose New code if you need more time."
          />
          <Button icon="refresh" wide onClick={() => void renew.run()} busy={renew.busy}>
            New code
          </Button>
        </div>
        <div class="run-code-how">
          <NumberedList items={HOW} />
          <p class="run-pending">
            <span class="run-pending-dot" aria-hidden="true" />
            Waiting for your phone
          </p>
        </div>
      </div>
      <div class="run-other-ways">
        {!narrow && here}
        {link !== null && (
          <More label="Cannot scan? Show the link">
            <CopyText text={link} label="link" />
          </More>
        )}
      </div>
      <Announce text={said} />
    </>
  );
}

/** For who reads this on the phone itself: there it comes first, elsewhere last. Self-Service stays open behind it. */
function OpenHere({ link, first }: { link: string; first: boolean }) {
  if (first) {
    return (
      <div class="run-here-first">
        <LinkButton href={link} kind="primary" icon="phone" wide large newTab>
          Open on this phone
        </LinkButton>
        <p class="c-small">Or scan this code with another phone.</p>
      </div>
    );
  }
  return (
    <p class="run-here">
      Are you on your phone now?
      <LinkButton href={link} small newTab>
        Open on this phone
      </LinkButton>
    </p>
  );
}
