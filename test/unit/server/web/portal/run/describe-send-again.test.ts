import { expect, it } from 'vitest';
import { describeSendAgain } from '../../../../../../server/web/portal/run/describe-send-again.ts';
import { email } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

const clock = (iso: string) => iso.slice(11, 16);
const LIMIT = 'Sent 5 times, that is the limit. Ask your help desk to check the address.';

it.each([
  ['that was just sent', email(), 59_001, 'later', 'You can send again in 60 seconds.'],
  ['that was sent a while ago', email(), 1, 'later', 'You can send again in 1 second.'],
  ['that can be sent again', email(), 0, 'now', ''],
  [
    'that was sent again',
    email({ count: 2 }),
    60_000,
    'later',
    'Sent again at 10:33. You can send again in 60 seconds.',
  ],
  ['that was sent again a while ago', email({ count: 2 }), 0, 'now', 'Sent again at 10:33.'],
  [
    'that is being sent again',
    email({ count: 2, state: 'queued' }),
    30_000,
    'later',
    'You can send again in 30 seconds.',
  ],
  ['that is on its way', email({ state: 'queued' }), 0, 'later', ''],
  ['that was sent often enough', email({ count: 5 }), 60_000, 'never', LIMIT],
  ['when this clock is slow by an hour', email(), 3_660_000, 'later', 'You can send again in 60 seconds.'],
] as const)('says of an email %s whether it can be sent again', (_, one, millisecondsLeft, can, text) =>
  expect(describeSendAgain(one, { millisecondsLeft, clock }, portal.runMobile)).toMatchObject({ can, text }),
);
