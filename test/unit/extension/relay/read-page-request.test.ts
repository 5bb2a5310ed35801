import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readPageRequest } from '../../../../extension/relay/read-page-request.ts';
import { PageRequest } from '../../../../shared/wire/page.ts';

const TICKET = 'a-Z_0'.repeat(9).slice(0, 43);

const MESSAGES: [string, unknown][] = [
  ['a status', { action: 'chipless:status' }],
  ['an order', { action: 'chipless:enrol', ticket: TICKET }],
  ['a status with more fields', { action: 'chipless:status', origin: 'https://evil.example' }],
  ['an order with more fields', { action: 'chipless:enrol', ticket: TICKET, pin: '123456' }],
  ['an order without ticket', { action: 'chipless:enrol' }],
  ['a ticket that is no text', { action: 'chipless:enrol', ticket: 7 }],
  ['a list as ticket', { action: 'chipless:enrol', ticket: [TICKET] }],
  ['a short ticket', { action: 'chipless:enrol', ticket: TICKET.slice(1) }],
  ['a long ticket', { action: 'chipless:enrol', ticket: `${TICKET}a` }],
  ['a ticket with a line feed', { action: 'chipless:enrol', ticket: `${TICKET}\n` }],
  ['a ticket with a slash', { action: 'chipless:enrol', ticket: `${TICKET.slice(1)}/` }],
  ['an unknown verb', { action: 'chipless:sign' }],
  ['an answer', { action: 'chipless:status-ack' }],
  ['no action', {}],
  ['a text', 'chipless:status'],
  ['a number', 1],
  ['null', null],
  ['undefined', undefined],
  ['a list', [{ action: 'chipless:status' }]],
];

it.each(MESSAGES)('reads %s as the schema does', (_, message) => {
  const parsed = v.safeParse(PageRequest, message);
  expect(readPageRequest(message)).toEqual(parsed.success ? parsed.output : null);
});
