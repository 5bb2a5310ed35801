import { describe, expect, it } from 'vitest';
import { describeRun } from '../../../../../../server/web/portal/run/describe-run.ts';
import type { Run } from '../../../../../../shared/wire/run.ts';
import { run } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

const clock = (iso: string) => iso.slice(11, 16);
const at = (time: string) => `2026-06-21T${time}:00.000Z`;
const show = (one: Run) => describeRun(one, { clock, until: clock }, portal.run);
/** Each item as `state title`, the one that is now with its second line. */
const items = (one: Run) => {
  const view = show(one);
  if (view.shows !== 'waiting' && view.shows !== 'ready') throw new TypeError(view.shows);
  return view.items.map(({ state, title, sub, time }) => [state, title, sub ?? time].filter(Boolean).join(' | '));
};

describe('describeRun', () => {
  it.each([
    ['an order that was just started', run(), 'start'],
    ['an order that waits for the card app', run({}, {}), 'waiting'],
    ['an order whose card is active', run({ ready: true }, { state: 'confirmed' }), 'ready'],
    ['an order at its last step', run({ step: 2 }, { state: 'confirmed' }), 'done'],
    ['a finished order', run({ state: 'finished' }), 'done'],
    ['a cancelled order', run({ state: 'cancelled' }), 'cancelled'],
    ['an expired order', run({ state: 'expired' }), 'expired'],
    ['a failed order', run({ state: 'failed' }), 'failed'],
  ] as const)('shows %s', (_, one, shows) => expect(show(one).shows).toBe(shows));

  it.each([
    [0, null, 'none'],
    [0, 1, 'none'],
    [1, null, 'another'],
    [1, 2, 'another'],
    [1, 1, 'limit'],
    [3, 2, 'limit'],
  ] as const)('tells a person with %i active cards of %s what they have', (active, limit, has) =>
    expect(show(run({ active, limit }))).toEqual({ shows: 'start', has }),
  );

  const toCome = ['todo | Certificates issued', 'todo | Card active'];
  it.each([
    [
      'nothing has happened',
      {},
      ['now | Waiting for the card app | The order lasts until 10:42.', 'todo | PIN chosen', ...toCome],
    ],
    [
      'the card app opened it',
      { state: 'opened', openedAt: at('10:33') },
      [
        'done | Card app opened | 10:33',
        'now | Waiting for your PIN | Choose it in the card app window. The order lasts until 10:42.',
        ...toCome,
      ],
    ],
    [
      'the requests arrived',
      { state: 'answered', openedAt: at('10:33'), answeredAt: at('10:34') },
      [
        'done | Card app opened | 10:33',
        'done | PIN chosen | 10:34',
        'now | Certificates issued',
        'todo | Card active',
      ],
    ],
    [
      'the certificates were issued',
      { state: 'issued', openedAt: at('10:33'), answeredAt: at('10:34'), issuedAt: at('10:35') },
      [
        'done | Card app opened | 10:33',
        'done | PIN chosen | 10:34',
        'done | Certificates issued | 10:35',
        'now | Card active',
      ],
    ],
  ] as const)('follows along when %s', (_, progress, expected) => expect(items(run({}, progress))).toEqual(expected));

  it('has ticked everything when the card is active', () => {
    const confirmed = {
      state: 'confirmed',
      openedAt: at('10:33'),
      answeredAt: at('10:34'),
      issuedAt: at('10:35'),
      confirmedAt: at('10:36'),
    } as const;
    expect(items(run({ ready: true }, confirmed)).every((item) => item.startsWith('done'))).toBe(true);
  });
});
