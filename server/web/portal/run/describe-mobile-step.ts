import type { LiveItem } from '../../../../shared/ui/LiveList.tsx';
import type { Progress, Run } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { followStages } from '../../parts/run/follow-stages.ts';
import type { EmailProgress, RunStepView } from './run-view.ts';

/** The step at which a phone opens the link and makes the mobile ID. */
export function describeMobileStep({ progress, ready, steps, step }: Run, clocks: Clocks): RunStepView {
  // Coming to this step leaves the order for the phone in the same transaction.
  if (progress === null) throw new TypeError(`step ${steps[step]?.name} without an order for the phone`);
  if (ready) return { shows: 'ready', items: phoneItems(progress, clocks) };
  if (progress.openedAt !== null) {
    return progress.numberWanted ? { shows: 'number' } : { shows: 'connected', items: phoneItems(progress, clocks) };
  }
  const { email } = progress;
  if (email === null) return { shows: 'code', progress };
  if (email.state === 'failed') return { shows: 'email failed', address: email.address };
  return { shows: 'email', items: emailItems(email, progress, clocks), email };
}

/** What happens on the phone once it is connected. */
function phoneItems(progress: Progress, { clock }: Clocks): LiveItem[] {
  const { openedAt, answeredAt, issuedAt, confirmedAt, deviceName, delivery } = progress;
  return followStages(
    [
      { done: 'Phone connected', at: openedAt, known: deviceName },
      {
        done: 'PIN chosen',
        at: answeredAt,
        now: 'Waiting for your PIN on the phone',
        sub: `You cannot use the ${delivery === 'email' ? 'link' : 'code'} a second time.`,
      },
      { done: 'Certificates issued', at: issuedAt },
      { done: 'Mobile ID active', at: confirmedAt },
    ],
    clock,
  );
}

function emailItems(email: EmailProgress, progress: Progress, { clock, until }: Clocks): LiveItem[] {
  return followStages(
    [
      {
        done: 'Email sent',
        at: email.state === 'sent' ? email.sentAt : null,
        now: 'Sending the email…',
        sub: email.delayed ? 'The mail server is slow. We keep trying; you can leave this page.' : undefined,
      },
      {
        done: 'Waiting for your phone',
        at: null,
        sub: `Open the email on your phone and tap the link, or scan the code in it. It works until ${until(progress.expiresAt)}.`,
      },
      { done: 'Phone connected', at: null },
      { done: 'Mobile ID active', at: null },
    ],
    clock,
  );
}
