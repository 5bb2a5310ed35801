import { expect, it } from 'vitest';
import { describeStart } from '../../../../../../server/web/portal/run/describe-start.ts';
import { mobileRun, run } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

const { ordered } = mobileRun();

it.each([
  [
    'a card',
    run(),
    'It takes about a minute. This is what happens:',
    'The card app opens',
    'A small window of this browser. It asks for a new PIN.',
  ],
  [
    'a mobile ID by code',
    mobileRun(),
    'You need your phone. It takes about two minutes.',
    'Scan a code',
    'With your phone’s camera. Nothing to install first.',
  ],
  [
    'a mobile ID by email',
    mobileRun({ ordered: { ...ordered, delivery: 'email' } }),
    'You need your phone. It takes about two minutes.',
    'Open our email on your phone',
    'It goes to alice@example.com.',
  ],
])('says how %s begins', (_, one, lead, title, sub) => {
  const start = describeStart(one, portal.run);
  expect(start.lead).toBe(lead);
  expect(start.whatHappens[0]).toEqual({ title, sub });
  expect(start.whatHappens).toHaveLength(3);
});
