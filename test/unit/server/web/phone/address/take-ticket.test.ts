import { expect, it, vi } from 'vitest';
import { takeTicket } from '../../../../../../server/web/phone/address/take-ticket.ts';

const TICKET = 'Zm9yLW9uZS1wZXJzb24tYW5kLW9uZS11c2Utb25seS0';

it.each([
  [`#${TICKET}`, { kind: 'ticket', ticket: TICKET }, true],
  [`#${TICKET}).`, { kind: 'ticket', ticket: TICKET }, true],
  [`#${TICKET}&x=1`, { kind: 'ticket', ticket: TICKET }, true],
  ['#not-a-ticket', { kind: 'unreadable' }, true],
  ['#', { kind: 'none' }, false],
  ['', { kind: 'none' }, false],
] as const)('takes %j as %o and cleans the address: %s', (hash, taken, cleaned) => {
  const history = { state: { view: 'as it was' }, replaceState: vi.fn() };
  expect(takeTicket({ hash }, history)).toEqual(taken);
  if (cleaned) expect(history.replaceState).toHaveBeenCalledExactlyOnceWith(history.state, '', '/phone');
  else expect(history.replaceState).not.toHaveBeenCalled();
});
