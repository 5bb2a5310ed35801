import { useEffect, useState } from 'preact/hooks';
import { More } from '../../../../shared/ui/content/More.tsx';
import { NumberedList } from '../../../../shared/ui/content/NumberedList.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { CopyText } from '../../../../shared/ui/controls/CopyText.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import { QrPlate } from '../../../../shared/ui/order/QrPlate.tsx';
import { newCode, type Progress, type Run, readTicket } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useLink } from '../../parts/data/use-link.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useNarrow } from '../../parts/frame/use-narrow.ts';
import { byThisClock } from '../../parts/server-clock.ts';
import { runOf } from '../data/resources.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { movedOn } from './moved-on.ts';

/**
 * The code to scan, the same as a link for this phone and for people who cannot scan, and a new one when time runs out.
 */
export function CodeStep({ run, progress }: { run: Run; progress: Progress }) {
  const {
    runMobile: { code },
    processes,
  } = useOrderTexts();
  const heading = useHeadline(code.headline, { process: processes.titles[run.process], at: run.step });
  const { link, error, again, drop } = useLink(run, readTicket);
  const narrow = useNarrow();
  const elsewhere = error !== null && movedOn(error);
  useEffect(() => {
    if (elsewhere) void runOf(run.id).refresh();
  }, [elsewhere]);
  const [made, setMade] = useState(false);
  const renew = useAction(async () => {
    setMade(false);
    drop();
    try {
      runOf(run.id).put(await call(newCode, { id: run.id }));
      setMade(true);
    } catch (cause) {
      again();
      // A phone was faster, or the order has moved on: then the order says so.
      if (!movedOn(cause, ['code_in_use'])) throw cause;
      await runOf(run.id).refresh();
    }
  });
  const here = link !== null && <OpenHere link={link} first={narrow} />;
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {code.headline}
        </h1>
        <p class="c-lead">{code.lead}</p>
      </header>
      {error !== null && !elsewhere && <OurFault error={error} again={again} />}
      {renew.error !== null && (error === null || elsewhere) && <OurFault error={renew.error} />}
      {narrow && here}
      <div class="run-code">
        <div class="run-code-plate">
          <QrPlate
            link={link}
            until={byThisClock(progress.expiresAt)}
            label={code.label}
            lastsSeconds={run.ordered.messageLifetimeSeconds}
            whenLow={code.whenLow}
          />
          <Button icon="refresh" wide onClick={() => void renew.run()} busy={renew.busy}>
            {code.newCode}
          </Button>
        </div>
        <div class="run-code-how">
          <NumberedList items={code.how} />
          <p class="run-pending">
            <span class="run-pending-dot" aria-hidden="true" />
            {code.waiting}
          </p>
        </div>
      </div>
      <div class="run-other-ways">
        {!narrow && here}
        {link !== null && (
          <More label={code.cannotScan}>
            <CopyText text={link} label={code.link} />
          </More>
        )}
      </div>
      <Announce text={made ? code.newCodeMade : ''} />
    </>
  );
}

/** On a phone this comes first; elsewhere, last. Self-Service stays open behind it. */
function OpenHere({ link, first }: { link: string; first: boolean }) {
  const { code } = useOrderTexts().runMobile;
  if (first) {
    return (
      <div class="run-here-first">
        <LinkButton href={link} kind="primary" icon="phone" wide large newTab>
          {code.here}
        </LinkButton>
        <p class="c-small">{code.orOther}</p>
      </div>
    );
  }
  return (
    <p class="run-here">
      {code.onPhone}
      <LinkButton href={link} small newTab>
        {code.here}
      </LinkButton>
    </p>
  );
}
