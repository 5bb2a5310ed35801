import { expect, it } from 'vitest';
import { type AuditPart, joinEntries } from '../../../../../../server/web/admin/audit/join-entries.ts';

/** From the newest number down to the oldest. */
function part(newest: number, oldest: number, more = oldest > 1): AuditPart {
  const sequences = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
  return { entries: sequences.map((sequence) => ({ sequence, unreadable: true })), more };
}
const NOTHING: AuditPart = { entries: [], more: false };

it.each([
  ['nothing is known yet', part(9, 5), null, part(9, 5)],
  ['the log is empty', NOTHING, null, NOTHING],
  ['it was empty before', part(2, 1), NOTHING, part(2, 1)],
  ['an older page comes', part(9, 5), part(4, 1), part(9, 1)],
  ['an older page comes that is not the last', part(9, 5), part(4, 3), part(9, 3)],
  ['the newest page is read again', part(9, 5), part(9, 1), part(9, 1)],
  ['it is read again with new entries', part(12, 8), part(9, 1), part(12, 1)],
  ['the new page ends where the known begin', part(14, 10), part(9, 1), part(14, 1)],
  ['there may be others between', part(20, 16), part(9, 1), part(20, 16)],
  ['there are fewer than before', part(3, 1), part(9, 1), part(3, 1)],
  ['no older ones are there', part(9, 5), { entries: [], more: false }, part(9, 5)],
])('joins what is known when %s', (_, newer, older, joined) => expect(joinEntries(newer, older)).toEqual(joined));
