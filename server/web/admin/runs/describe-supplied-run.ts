import { orderEnd } from '../../../../shared/order-end.ts';
import type { SuppliedRunTexts } from '../../../../shared/texts/en/admin/supplied-run.ts';
import type { LiveItem } from '../../../../shared/ui/order/LiveList.tsx';
import type { SuppliedRun } from '../../../../shared/wire/admin.ts';
import type { Progress } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { END_TONES } from '../../parts/run/end-tones.ts';
import { followStages } from '../../parts/run/follow-stages.ts';

/** How an order for another person ended, for the operator. */
export interface SuppliedEnd {
  readonly tone: (typeof END_TONES)[keyof typeof END_TONES];
  readonly headline: string;
  readonly lead: string;
  /** To be mentioned to those who look for the reason; null = it needs none. */
  readonly reference: string | null;
}

/** What the operator's page of an order shows, decided from the order alone. */
export type SuppliedView =
  | { readonly shows: 'code'; readonly expiresAt: string }
  /** Anything from the email to the phone's confirmation. */
  | {
      readonly shows: 'following';
      readonly headline: string;
      readonly lead: string;
      readonly items: readonly LiveItem[];
    }
  | { readonly shows: 'end'; readonly end: SuppliedEnd };

export function describeSuppliedRun(run: SuppliedRun, clocks: Clocks, words: SuppliedRunTexts): SuppliedView {
  const { progress } = run;
  if (run.state !== 'running' || progress === null || progress.confirmedAt !== null) {
    return { shows: 'end', end: describeEnd(run, words) };
  }
  if (progress.openedAt === null && progress.email === null) return { shows: 'code', expiresAt: progress.expiresAt };
  const stage = describeStage(run, progress, { until: clocks.until, now: words.now });
  return { shows: 'following', ...stage, items: describeItems(run, progress, { ...clocks, stages: words.stages }) };
}

function describeStage(
  { person }: SuppliedRun,
  progress: Progress,
  { until, now }: Pick<Clocks, 'until'> & Pick<SuppliedRunTexts, 'now'>,
): Record<'headline' | 'lead', string> {
  const { email, openedAt, numberWanted, expiresAt } = progress;
  const { displayName: name, userName } = person;
  if (numberWanted) return { headline: now.number.headline, lead: now.number.lead({ name, userName }) };
  if (openedAt !== null) return { headline: now.phone.headline, lead: now.phone.lead(name) };
  if (email?.state === 'failed') {
    return { headline: now.emailRefused.headline, lead: now.emailRefused.lead(email.address) };
  }
  return {
    headline: email?.state === 'sent' ? now.sent : now.sending,
    lead: now.link(email?.address ?? person.email, until(expiresAt)),
  };
}

function describeItems(
  { person }: SuppliedRun,
  progress: Progress,
  { clock, stages }: Pick<Clocks, 'clock'> & Pick<SuppliedRunTexts, 'stages'>,
): LiveItem[] {
  const { email, openedAt, answeredAt, issuedAt, confirmedAt, deviceName, numberWanted } = progress;
  const mail = email && {
    done: stages.email.done,
    at: email.state === 'sent' ? (email.sentAt ?? openedAt) : openedAt,
    now: email.state === 'failed' ? stages.email.failed : stages.email.now,
    sub: email.delayed ? stages.email.slow : undefined,
  };
  const items = followStages(
    [
      ...(mail === null ? [] : [mail]),
      { ...stages.phone, at: openedAt, known: deviceName },
      {
        done: stages.number.done,
        at: answeredAt,
        now: numberWanted ? stages.number.nowNumber : stages.number.now,
        sub: stages.number.sub(person.displayName),
      },
      { done: stages.certificates, at: issuedAt },
      { done: stages.active, at: confirmedAt },
    ],
    clock,
  );
  return email?.state === 'failed' && openedAt === null
    ? items.map((item, index) => (index === 0 ? { ...item, state: 'failed' } : item))
    : items;
}

function describeEnd(run: SuppliedRun, words: SuppliedRunTexts): SuppliedEnd {
  const { person, progress, reference } = run;
  const end = orderEnd(run) ?? 'done';
  const { headline, lead } = words.ends[end];
  const address = progress?.email?.address ?? person.email;
  const said = lead({ name: person.displayName, userName: person.userName, address });
  return { tone: END_TONES[end], headline, lead: said, reference: end === 'failed' ? reference : null };
}
