import { expect, it } from 'vitest';
import { activationLink } from '../../../../server/messages/activation-link.ts';
import { makeTicket } from '../../../../server/messages/ticket.ts';

const message = { id: '0198f7a0-0000-4000-8000-000000000001' };
const deps = { ticketKey: new Uint8Array(32).fill(7), publicOrigin: 'https://id.example.com' };

it('keeps the ticket where no server sees it', () => {
  const link = new URL(activationLink(message, 3, deps));
  expect(`${link.origin}${link.pathname}`).toBe('https://id.example.com/phone');
  expect(link.search).toBe('');
  expect(link.hash).toBe(`#${makeTicket(message.id, 3, deps.ticketKey)}`);
});

it('is another for each generation, and the same each time', () => {
  const links = [1, 2, 3, 12].map((generation) => activationLink(message, generation, deps));
  expect(new Set(links).size).toBe(4);
  expect(activationLink(message, 2, deps)).toBe(links[1]);
});
