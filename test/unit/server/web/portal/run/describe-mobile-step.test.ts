import { describe, expect, it } from 'vitest';
import { describeRun } from '../../../../../../server/web/portal/run/describe-run.ts';
import type { RunView } from '../../../../../../server/web/portal/run/run-view.ts';
import type { Run } from '../../../../../../shared/wire/run.ts';
import { email, mobileRun } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

const clock = (iso: string) => iso.slice(11, 16);
const until = (iso: string) => `tomorrow, ${clock(iso)}`;
const at = (time: string) => `2026-06-21T${time}:00.000Z`;
const show = (one: Run) => describeRun(one, { clock, until }, portal.run);
const opened = { state: 'opened', openedAt: at('10:33'), deviceName: 'Pixel 9, Chrome' } as const;
const byEmail = { delivery: 'email', email: email() } as const;
/** Each item as `state title`, then its second line or time. */
const items = (view: RunView) => {
  if (!('items' in view)) throw new TypeError(view.shows);
  return view.items.map(({ state, title, sub, time }) => [state, title, sub, time].filter(Boolean).join(' | '));
};

describe('an order for a mobile ID', () => {
  it.each<[string, Run, RunView['shows']]>([
    ['that was just started', mobileRun(), 'start'],
    ['of a person who has one already', mobileRun({ active: 1 }), 'lock first'],
    ['of a person who may have another', mobileRun({ active: 1, limit: 2 }), 'start'],
    ['whose code waits for a phone', mobileRun({}, {}), 'code'],
    ['whose link goes by email', mobileRun({}, byEmail), 'email'],
    ['whose email waits to be sent', mobileRun({}, { ...byEmail, email: email({ state: 'queued' }) }), 'email'],
    ['whose email was refused', mobileRun({}, { ...byEmail, email: email({ state: 'failed' }) }), 'email failed'],
    ['that a phone opened', mobileRun({}, opened), 'connected'],
    ['that a phone opened from the email', mobileRun({}, { ...byEmail, ...opened }), 'connected'],
    ['whose phone shows a number', mobileRun({}, { ...opened, numberWanted: true }), 'number'],
    ['whose number no phone shows yet', mobileRun({}, { ...byEmail, numberWanted: true }), 'email'],
    ['that is active', mobileRun({ ready: true }, { ...opened, state: 'confirmed' }), 'ready'],
    ['at its last step', mobileRun({ step: 2 }, { ...opened, state: 'confirmed' }), 'done'],
    ['that is finished', mobileRun({ state: 'finished' }), 'done'],
    ['that was cancelled', mobileRun({ state: 'cancelled' }, {}), 'cancelled'],
    ['that expired', mobileRun({ state: 'expired' }, {}), 'expired'],
    ['that failed', mobileRun({ state: 'failed' }, {}), 'failed'],
    ['that a wrong number ended', mobileRun({ state: 'cancelled', endedWhy: 'number wrong' }, opened), 'number wrong'],
    ['that another one overtook', mobileRun({ state: 'failed', endedWhy: 'limit reached' }, opened), 'limit reached'],
    [
      'that a refused address ended',
      mobileRun({ state: 'failed', endedWhy: 'email refused' }, byEmail),
      'email refused',
    ],
  ])('%s shows its page', (_, one, shows) => expect(show(one).shows).toBe(shows));

  const toCome = ['todo | Certificates issued', 'todo | Mobile ID active'];
  it.each([
    [
      'a phone is connected',
      opened,
      [
        'done | Phone connected | Pixel 9, Chrome | 10:33',
        'now | Waiting for your PIN on the phone | You cannot use the code a second time.',
        ...toCome,
      ],
    ],
    [
      'a phone of no name is connected by email',
      { ...opened, ...byEmail, deviceName: null },
      [
        'done | Phone connected | 10:33',
        'now | Waiting for your PIN on the phone | You cannot use the link a second time.',
        ...toCome,
      ],
    ],
    [
      'the requests arrived',
      { ...opened, answeredAt: at('10:34') },
      [
        'done | Phone connected | Pixel 9, Chrome | 10:33',
        'done | PIN chosen | 10:34',
        'now | Certificates issued',
        'todo | Mobile ID active',
      ],
    ],
    [
      'the certificates were issued',
      { ...opened, answeredAt: at('10:34'), issuedAt: at('10:35') },
      [
        'done | Phone connected | Pixel 9, Chrome | 10:33',
        'done | PIN chosen | 10:34',
        'done | Certificates issued | 10:35',
        'now | Mobile ID active',
      ],
    ],
  ] as const)('follows along when %s', (_, progress, expected) =>
    expect(items(show(mobileRun({}, progress)))).toEqual(expected),
  );

  const waiting =
    'Open the email on your phone and tap the link, or scan the code in it. It works until tomorrow, 10:42.';
  const after = ['todo | Phone connected', 'todo | Mobile ID active'];
  it.each([
    [
      'is sent',
      email({ state: 'queued', sentAt: null }),
      ['now | Sending the email…', 'todo | Waiting for your phone'],
    ],
    [
      'is delayed',
      email({ state: 'queued', delayed: true, sentAt: null }),
      [
        'now | Sending the email… | The mail server is slow. We keep trying; you can leave this page.',
        'todo | Waiting for your phone',
      ],
    ],
    ['was sent', email(), ['done | Email sent | 10:33', `now | Waiting for your phone | ${waiting}`]],
    [
      'is sent again',
      email({ state: 'queued', count: 2 }),
      ['now | Sending the email…', 'todo | Waiting for your phone'],
    ],
  ] as const)('says how far its email is when it %s', (_, one, expected) =>
    expect(items(show(mobileRun({}, { delivery: 'email', email: one })))).toEqual([...expected, ...after]),
  );
});
