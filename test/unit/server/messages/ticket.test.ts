import { describe, expect, it } from 'vitest';
import { hashTicket, makeTicket } from '../../../../server/messages/ticket.ts';

const KEY = new Uint8Array(32).fill(7);
const ID = '0198f7a0-0000-7000-8000-000000000001';

describe('makeTicket', () => {
  it('makes the same ticket for the same generation', () => {
    expect(makeTicket(ID, 1, KEY)).toBe(makeTicket(ID, 1, KEY));
    expect(makeTicket(ID, 1, KEY)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it.each([
    ['generation', makeTicket(ID, 2, KEY)],
    ['message', makeTicket(ID.replace(/1$/, '2'), 1, KEY)],
    ['key', makeTicket(ID, 1, new Uint8Array(32).fill(8))],
    ['split between id and generation', makeTicket(`${ID}1`, 1, KEY)],
  ])('makes another one for another %s', (_, other) => expect(other).not.toBe(makeTicket(ID, 1, KEY)));
});

describe('hashTicket', () => {
  it('hashes the bytes, not the text', async () => {
    const ticket = makeTicket(ID, 1, KEY);
    const bytes = Uint8Array.fromBase64(ticket, { alphabet: 'base64url' });
    expect(bytes).toHaveLength(32);
    expect(hashTicket(ticket)).toBe(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex());
  });
});
