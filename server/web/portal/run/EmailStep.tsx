import { useState } from 'preact/hooks';
import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import { type LiveItem, LiveList } from '../../../../shared/ui/order/LiveList.tsx';
import { useTimeLeft } from '../../../../shared/ui/order/use-time-left.ts';
import { type Run, sendAgain } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { byThisClock } from '../../parts/server-clock.ts';
import { runOf } from '../data/resources.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { describeSendAgain } from './describe-send-again.ts';
import { movedOn } from './moved-on.ts';
import type { EmailProgress } from './run-view.ts';

interface EmailStepProps {
  run: Run;
  email: EmailProgress;
  items: readonly LiveItem[];
}

/** The link was sent by email: to which address, its delivery, and how to have it sent again. */
export function EmailStep({ run, email, items }: EmailStepProps) {
  const { runMobile: words, processes, formats } = useOrderTexts();
  const heading = useHeadline(words.email.headline, { process: processes.titles[run.process], at: run.step });
  const millisecondsLeft = useTimeLeft(byThisClock(email.againAt));
  const again = describeSendAgain(email, { millisecondsLeft, clock: formats.time }, words);
  const [asked, setAsked] = useState(false);
  const send = useAction(async () => {
    try {
      runOf(run.id).put(await call(sendAgain, { id: run.id }));
      setAsked(true);
    } catch (cause) {
      // Too early, too often, or a phone was faster: the order says which.
      if (!movedOn(cause, ['too_many_tries', 'email_limit_reached', 'code_in_use'])) throw cause;
      await runOf(run.id).refresh();
    }
  });
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {words.email.headline}
        </h1>
        <p class="c-lead">
          {words.email[email.state === 'sent' ? 'sent' : 'sending'](<strong>{email.address}</strong>)}
        </p>
      </header>
      <LiveList items={items} />
      {send.error !== null && <OurFault error={send.error} />}
      <div class="run-again">
        {again.can !== 'never' && (
          <p>
            {words.email.again((button) => (
              <button
                type="button"
                class="c-link"
                disabled={again.can === 'later'}
                aria-describedby={again.text === '' ? undefined : 'send-again-text'}
                aria-busy={send.busy ? 'true' : undefined}
                onClick={() => void send.run()}
              >
                {button}
              </button>
            ))}
          </p>
        )}
        {again.text !== '' && <p id="send-again-text">{again.text}</p>}
      </div>
      <Announce text={asked ? again.said : ''} />
    </>
  );
}
