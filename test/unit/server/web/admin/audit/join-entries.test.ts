import { describe, expect, it } from 'vitest';
import { type AuditPart, appendEntries, joinEntries } from '../../../../../../server/web/admin/audit/join-entries.ts';

function part(sequences: readonly number[], { more = (sequences.at(-1) ?? 1) > 1, found = 50 } = {}): AuditPart {
  return {
    entries: sequences.map((sequence) => ({ sequence, unreadable: true })),
    more,
    found,
    total: 60,
  };
}
/** From the newest number down to the oldest. */
function run(newest: number, oldest: number): readonly number[] {
  return Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
}

describe('joinEntries', () => {
  it.each([
    ['nothing is known yet', part(run(9, 5)), null, part(run(9, 5))],
    ['the log is empty', part([]), null, part([])],
    ['it was empty before', part([2, 1]), part([]), part([2, 1])],
    ['the newest page is read again', part(run(9, 5)), part(run(9, 1)), part(run(9, 1))],
    ['it is read again with new entries', part(run(12, 8)), part(run(9, 1)), part(run(12, 1))],
    ['the new page ends where the known begin', part(run(14, 10)), part(run(9, 1)), part(run(14, 1))],
    ['there may be others between', part(run(20, 16)), part(run(9, 1)), part(run(20, 16))],
    ['there are fewer than before', part([3, 2, 1]), part(run(9, 1)), part([3, 2, 1])],
    ['some do not fit the filters', part([40, 31, 20]), part([31, 20, 7, 3]), part([40, 31, 20, 7, 3])],
    ['there may be others that fit between', part([40, 31, 20]), part([12, 7]), part([40, 31, 20])],
  ])('joins what is known when %s', (_, newest, known, joined) => expect(joinEntries(newest, known)).toEqual(joined));

  it('believes the newer reading about how many there are', () =>
    expect(joinEntries(part([5, 4], { found: 51 }), part([5, 4, 3], { found: 50 })).found).toBe(51));
});

describe('appendEntries', () => {
  it('puts the page below what it was asked for', () =>
    expect(appendEntries(part([9, 8]), part([7, 6]), { below: 8 })).toEqual(part([9, 8, 7, 6])));

  it('says that there are no more', () =>
    expect(appendEntries(part([9, 8]), part([], { more: false }), { below: 8 })).toEqual(
      part([9, 8], { more: false }),
    ));

  it('returns nothing if what is known ends elsewhere by now', () =>
    expect(appendEntries(part(run(20, 16)), part([7, 6]), { below: 8 })).toBeNull());
});
