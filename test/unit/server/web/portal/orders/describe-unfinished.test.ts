import { expect, it } from 'vitest';
import { describeUnfinished } from '../../../../../../server/web/portal/orders/describe-unfinished.ts';
import { mobileRun, run } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

const until = (iso: string) => iso.slice(11, 16);
const waiting = 'Your mobile ID is waiting for you';

it.each([
  ['at its start', mobileRun(), waiting, 'You left at step 1 of 3.'],
  ['with a code', mobileRun({}, {}), waiting, 'You left at step 2 of 3. The order lasts until 10:42.'],
  [
    'of an operator',
    mobileRun({ orderedBy: 'Olivia Ortiz' }, {}),
    waiting,
    'Olivia Ortiz ordered it for you. The order lasts until 10:42.',
  ],
  [
    'that is active',
    run({ ready: true }, { confirmedAt: '2026-06-21T10:36:00.000Z' }),
    'Your virtual smart card is ready',
    'One click is left.',
  ],
])('says of an order %s that it waits', (_, one, title, text) =>
  expect(describeUnfinished(one, { elsewhere: false, until }, portal.dashboard)).toEqual({ title, text }),
);
