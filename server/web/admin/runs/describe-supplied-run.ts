import { type OrderEnd, orderEnd } from '../../../../shared/order-end.ts';
import type { LiveItem } from '../../../../shared/ui/LiveList.tsx';
import type { SuppliedRun } from '../../../../shared/wire/admin.ts';
import type { Progress } from '../../../../shared/wire/run.ts';
import type { Clocks } from '../../parts/run/clocks.ts';
import { followStages } from '../../parts/run/follow-stages.ts';

/** How an order for another person ended, for the operator. */
export interface SuppliedEnd {
  readonly tone: 'good' | 'calm' | 'warn' | 'bad';
  readonly headline: string;
  readonly lead: string;
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

export function describeSuppliedRun(run: SuppliedRun, clocks: Clocks): SuppliedView {
  const { progress } = run;
  if (run.state !== 'running' || progress === null || progress.confirmedAt !== null) {
    return { shows: 'end', end: describeEnd(run) };
  }
  if (progress.openedAt === null && progress.email === null) return { shows: 'code', expiresAt: progress.expiresAt };
  return { shows: 'following', ...describeStage(run, progress, clocks), items: describeItems(run, progress, clocks) };
}

function describeStage(
  { person }: SuppliedRun,
  progress: Progress,
  { until }: Clocks,
): Record<'headline' | 'lead', string> {
  const { email, openedAt, numberWanted, expiresAt } = progress;
  if (numberWanted) {
    return {
      headline: 'Now the number',
      lead: `${person.displayName} types the number in Self-Service, logged in as ${person.userName}. The phone shows it once its PIN is chosen.`,
    };
  }
  if (openedAt !== null) {
    return {
      headline: 'The phone is connected',
      lead: `${person.displayName} goes on with the phone. This page follows along.`,
    };
  }
  if (email?.state === 'failed') {
    return {
      headline: 'The email could not be delivered',
      lead: `The address ${email.address} does not take our mail. Nothing was created. Have the address corrected, then start again.`,
    };
  }
  return {
    headline: email?.state === 'sent' ? 'The link is sent' : 'The link is on its way',
    lead: `It goes to ${email?.address ?? person.email} and works until ${until(expiresAt)}. Whatever happens, this page follows along.`,
  };
}

function describeItems({ person }: SuppliedRun, progress: Progress, { clock }: Clocks): LiveItem[] {
  const { email, openedAt, answeredAt, issuedAt, confirmedAt, deviceName, numberWanted } = progress;
  const mail = email && {
    done: 'Email sent',
    at: email.state === 'sent' ? (email.sentAt ?? openedAt) : openedAt,
    now: email.state === 'failed' ? 'Email refused' : 'Sending the email…',
    sub: email.delayed ? 'The mail server is slow. We keep trying; you can leave this page.' : undefined,
  };
  const items = followStages(
    [
      ...(mail === null ? [] : [mail]),
      { done: 'Phone connected', at: openedAt, now: 'Waiting for the phone', known: deviceName },
      {
        done: 'Number typed, PIN chosen',
        at: answeredAt,
        now: numberWanted ? 'Waiting for the number' : 'Waiting for the PIN',
        sub: `${person.displayName} chooses a PIN on the phone, then types the number that it shows in Self-Service.`,
      },
      { done: 'Certificates issued', at: issuedAt },
      { done: 'Mobile ID active', at: confirmedAt },
    ],
    clock,
  );
  return email?.state === 'failed' && openedAt === null
    ? items.map((item, index) => (index === 0 ? { ...item, state: 'failed' } : item))
    : items;
}

function describeEnd(run: SuppliedRun): SuppliedEnd {
  return ENDS[orderEnd(run) ?? 'done'](run);
}

const NOTHING = 'Nothing was created.';

const ENDS = {
  done: ({ person }) => ({
    tone: 'good',
    headline: 'The mobile ID is active',
    lead: `${person.displayName} can use it at once, and is told by email.`,
  }),
  cancelled: () => ({
    tone: 'calm',
    headline: 'Order cancelled',
    lead: 'No mobile ID was created. The phone is told so.',
  }),
  expired: () => ({
    tone: 'warn',
    headline: 'This order has expired',
    lead: 'No mobile ID was created and nothing was kept.',
  }),
  failed: ({ reference }) => ({
    tone: 'bad',
    headline: 'The mobile ID could not be made',
    lead: `The server could not issue the certificates. ${NOTHING} Try again in a few minutes. Reference: ${reference}.`,
  }),
  'number wrong': ({ person }) => ({
    tone: 'bad',
    headline: 'Wrong number, order ended',
    lead: `${NOTHING} A wrong number was typed in Self-Service. Ask ${person.displayName} whether it was the right phone.`,
  }),
  'email refused': ({ progress, person }) => ({
    tone: 'bad',
    headline: 'The email could not be delivered',
    lead: `The address ${progress?.email?.address ?? person.email} does not take our mail. ${NOTHING} Have the address corrected, then start again.`,
  }),
  'limit reached': ({ person }) => ({
    tone: 'warn',
    headline: 'There is a mobile ID already',
    lead: `Another mobile ID of ${person.displayName} became active while this one was made. ${NOTHING}`,
  }),
} satisfies Readonly<Record<OrderEnd | 'done', (run: SuppliedRun) => SuppliedEnd>>;
