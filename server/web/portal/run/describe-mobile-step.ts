import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { LiveItem } from '../../../../shared/ui/order/LiveList.tsx';
import type { Progress, Run } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { followStages } from '../../parts/run/follow-stages.ts';
import type { EmailProgress, RunStepView } from './run-view.ts';

/** The step at which a phone opens the link and makes the mobile ID. */
export function describeMobileStep(
  { progress, ready, steps, step }: Run,
  clocks: Clocks,
  words: RunTexts,
): RunStepView {
  // The transaction that enters this step also leaves the order for the phone.
  if (progress === null) throw new TypeError(`step ${steps[step]?.name} without an order for the phone`);
  if (ready) return { shows: 'ready', items: phoneItems(progress, clocks, words) };
  if (progress.openedAt !== null) {
    return progress.numberWanted
      ? { shows: 'number' }
      : { shows: 'connected', items: phoneItems(progress, clocks, words) };
  }
  const { email } = progress;
  if (email === null) return { shows: 'code', progress };
  if (email.state === 'failed') return { shows: 'email failed', address: email.address };
  return { shows: 'email', items: emailItems(email, progress, clocks, words), email };
}

/** What happens on the phone once it is connected. */
function phoneItems(progress: Progress, { clock }: Clocks, { stages }: RunTexts): LiveItem[] {
  const { openedAt, answeredAt, issuedAt, confirmedAt, deviceName, delivery } = progress;
  return followStages(
    [
      { done: stages.phone, at: openedAt, known: deviceName },
      {
        done: stages.phonePin.done,
        at: answeredAt,
        now: stages.phonePin.now,
        sub: stages.phonePin.sub[delivery],
      },
      { done: stages.certificates, at: issuedAt },
      { done: stages.mobileActive, at: confirmedAt },
    ],
    clock,
  );
}

function emailItems(
  email: EmailProgress,
  progress: Progress,
  { clock, until }: Clocks,
  { stages }: RunTexts,
): LiveItem[] {
  return followStages(
    [
      {
        done: stages.email.done,
        at: email.state === 'sent' ? email.sentAt : null,
        now: stages.email.now,
        sub: email.delayed ? stages.email.slow : undefined,
      },
      {
        done: stages.openEmail.now,
        at: null,
        sub: stages.openEmail.sub(until(progress.expiresAt)),
      },
      { done: stages.phone, at: null },
      { done: stages.mobileActive, at: null },
    ],
    clock,
  );
}
