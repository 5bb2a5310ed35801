import { describe, expect, it } from 'vitest';
import { describeSuppliedRun } from '../../../../../../server/web/admin/runs/describe-supplied-run.ts';
import { suppliedRun } from '../../../../../../shared/texts/en/admin/supplied-run.ts';
import type { SuppliedRun } from '../../../../../../shared/wire/admin.ts';
import type { Progress } from '../../../../../../shared/wire/run.ts';
import { mobileRun } from '../../../../../support/fake-portal-api/samples.ts';

const AT = '2026-06-21T10:33:00.000Z';
const clocks = { clock: (iso: string) => iso.slice(11, 16), until: (iso: string) => iso.slice(11, 16) };
const person = {
  id: '5c0f8f0a-7e0b-4d26-8a0f-1d2e3f4a5b6c',
  userName: 'alice',
  displayName: 'Alice Berg',
  email: 'alice@example.com',
  department: 'Finance',
  role: 'employee',
  state: 'active',
} as const;
const mail = {
  address: 'alice@example.com',
  state: 'queued',
  delayed: false,
  sentAt: null,
  count: 1,
  limit: 5,
  againAt: AT,
} as const satisfies Progress['email'];
const opened = { state: 'opened', openedAt: AT, deviceName: 'Pixel 9' } as const;

function supplied(progress: Partial<Progress>, change: Partial<SuppliedRun> = {}): SuppliedRun {
  return { ...mobileRun({ step: 1 }, progress), person, ...change };
}

function headlineOf(order: SuppliedRun): string {
  const view = describeSuppliedRun(order, clocks, suppliedRun);
  return view.shows === 'code' ? 'the code' : view.shows === 'end' ? view.end.headline : view.headline;
}

describe('describeSuppliedRun', () => {
  it.each([
    ['a code that nobody has scanned', {}, 'the code'],
    ['a mail that waits', { email: mail }, 'The link is on its way'],
    ['a mail that left', { email: { ...mail, state: 'sent', sentAt: AT } }, 'The link is sent'],
    ['a mail that was refused', { email: { ...mail, state: 'failed' } }, 'The email could not be delivered'],
    ['a phone', opened, 'The phone is connected'],
    ['a phone that shows its number', { ...opened, numberWanted: true }, 'Now the number'],
    ['a phone that the email brought', { ...opened, email: { ...mail, state: 'failed' } }, 'The phone is connected'],
    ['what is confirmed', { ...opened, state: 'confirmed', confirmedAt: AT }, 'The mobile ID is active'],
  ] as const)('says what happens with %s', (_, progress, headline) =>
    expect(headlineOf(supplied(progress))).toBe(headline),
  );

  it.each([
    [{ state: 'finished' }, 'The mobile ID is active'],
    [{ state: 'cancelled' }, 'Order cancelled'],
    [{ state: 'cancelled', endedWhy: 'number wrong' }, 'Wrong number, order ended'],
    [{ state: 'failed', endedWhy: 'email refused' }, 'The email could not be delivered'],
    [{ state: 'failed', endedWhy: 'limit reached' }, 'There is a mobile ID already'],
    [{ state: 'expired' }, 'This order has expired'],
    [{ state: 'failed' }, 'The mobile ID could not be made'],
  ] as const)('says how an order ended: %o', (change, headline) =>
    expect(headlineOf(supplied({}, change))).toBe(headline),
  );

  it.each([
    [{ state: 'failed' }, true],
    [{ state: 'failed', endedWhy: 'email refused' }, false],
    [{ state: 'expired' }, false],
  ] as const)('has the reference only of one that failed on our side: %o', (change, has) => {
    const run = supplied({}, change);
    const view = describeSuppliedRun(run, clocks, suppliedRun);
    expect(view.shows === 'end' && view.end.reference).toBe(has ? run.reference : null);
  });

  const itemsOf = (progress: Partial<Progress>) => {
    const view = describeSuppliedRun(supplied(progress), clocks, suppliedRun);
    return view.shows === 'following' ? view.items.map(({ title, state }) => `${state}: ${title}`) : [];
  };

  it('follows an email to the phone', () =>
    expect(itemsOf({ email: { ...mail, state: 'sent', sentAt: AT } })).toEqual([
      'done: Email sent',
      'now: Waiting for the phone',
      'todo: Number typed, PIN chosen',
      'todo: Certificates issued',
      'todo: Mobile ID active',
    ]));

  it('marks the email that was refused', () =>
    expect(itemsOf({ email: { ...mail, state: 'failed' } })[0]).toBe('failed: Email refused'));

  it('says nothing of an email where there was none', () =>
    expect(itemsOf({ ...opened, numberWanted: true }).slice(0, 2)).toEqual([
      'done: Phone connected',
      'now: Waiting for the number',
    ]));

  it('never contains the number itself', () =>
    expect(
      JSON.stringify(describeSuppliedRun(supplied({ ...opened, numberWanted: true }), clocks, suppliedRun)),
    ).not.toMatch(/"number":/));
});
