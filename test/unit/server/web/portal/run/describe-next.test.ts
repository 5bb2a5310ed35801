import { expect, it } from 'vitest';
import { describeNext } from '../../../../../../server/web/portal/run/describe-next.ts';
import { describeRun } from '../../../../../../server/web/portal/run/describe-run.ts';
import { isEnd } from '../../../../../../server/web/portal/run/run-view.ts';
import type { Run } from '../../../../../../shared/wire/run.ts';
import { email, mobileRun, run } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

const next = (one: Run) => {
  const view = describeRun(one, { clock: (iso) => iso, until: (iso) => iso }, portal.run);
  return isEnd(view) ? view.shows : describeNext(view, one, portal.run);
};
const opened = { openedAt: '2026-06-21T10:33:00.000Z' };
const NOTHING_YET = 'Nothing is made until you choose Next.';
const NOT_ACTIVE = 'Next is ready once your mobile ID is active.';

it.each<[string, Run, ReturnType<typeof describeNext>]>([
  ['before a card is made', run(), { off: false, reason: NOTHING_YET }],
  ['at the limit of cards', run({ active: 1, limit: 1 }), { off: true, reason: 'You can have 1 card at a time.' }],
  ['while a card is made', run({}, {}), { off: true, reason: 'Next is ready once your card is active.' }],
  ['when a card is active', run({ ready: true }, opened), { off: false, reason: 'Your card is ready.' }],
  ['before a mobile ID is made', mobileRun(), { off: false, reason: NOTHING_YET }],
  [
    'while another has to be locked',
    mobileRun({ active: 1 }),
    { off: true, reason: 'Next is ready once the old one is locked.' },
  ],
  ['while a code waits', mobileRun({}, {}), { off: true, reason: NOT_ACTIVE }],
  ['while an email waits', mobileRun({}, { email: email() }), { off: true, reason: NOT_ACTIVE }],
  ['while a phone makes it', mobileRun({}, opened), { off: true, reason: NOT_ACTIVE }],
  [
    'when a mobile ID is active',
    mobileRun({ ready: true }, opened),
    { off: false, reason: 'Your mobile ID is ready.' },
  ],
  ['while the number is typed', mobileRun({}, { ...opened, numberWanted: true }), null],
  ['when the email cannot be delivered', mobileRun({}, { email: email({ state: 'failed' }) }), null],
])('says what Next does %s', (_, one, expected) => expect(next(one)).toEqual(expected));
