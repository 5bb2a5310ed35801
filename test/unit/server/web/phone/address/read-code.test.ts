import { describe, expect, it } from 'vitest';
import { linkOf, readCode, readFragment } from '../../../../../../server/web/phone/address/read-code.ts';

const ORIGIN = 'https://id.example.com';
const TICKET = 'Zm9yLW9uZS1wZXJzb24tYW5kLW9uZS11c2Utb25seS0';

describe('readCode', () => {
  it('reads the link of this server', () => expect(readCode(linkOf(TICKET, ORIGIN), ORIGIN)).toBe(TICKET));

  it.each([
    ['another server', `https://id.example.org/phone#${TICKET}`],
    ['another port', `https://id.example.com:8443/phone#${TICKET}`],
    ['http', `http://id.example.com/phone#${TICKET}`],
    ['a server whose name begins the same', `https://id.example.com.evil.example/phone#${TICKET}`],
    ['a name before the server', `https://id.example.com@evil.example/phone#${TICKET}`],
    ['another page', `https://id.example.com/setup#${TICKET}`],
    ['a query', `https://id.example.com/phone?x=1#${TICKET}`],
    ['a ticket that is too short', `https://id.example.com/phone#${TICKET.slice(1)}`],
    ['a ticket that is too long', `https://id.example.com/phone#${TICKET}A`],
    ['a ticket with other signs', `https://id.example.com/phone#${TICKET.slice(1)}+`],
    ['a line end after it', `https://id.example.com/phone#${TICKET}\n`],
    ['the bare ticket', TICKET],
    ['a script', `javascript:alert(1)//${ORIGIN}/phone#${TICKET}`],
    ['a contact', 'BEGIN:VCARD\nFN:Alice\nEND:VCARD'],
    ['nothing', ''],
  ])('does not take %s', (_, text) => expect(readCode(text, ORIGIN)).toBeNull());
});

describe('readFragment', () => {
  it.each<readonly [string, string | null]>([
    [`#${TICKET}`, TICKET],
    [TICKET, TICKET],
    ['#', null],
    ['', null],
    [`##${TICKET}`, TICKET],
    [`#${TICKET}#`, TICKET],
    ...[
      '.',
      ')',
      '>',
      ',',
      ';',
      '!',
      '?',
      '"',
      '”',
      '’',
      '*',
      '_',
      '__',
      '-',
      ' ',
      '%20',
      '%2E',
      '%',
      '&x=1',
      '?utm_source=a',
      '/',
      '\\',
      '_)',
      '.&x=1',
    ].map((added) => [`#${TICKET}${added}`, TICKET] as const),
    ...['<', '(', '%3C', ' ', '"'].map((before) => [`#${before}${TICKET}`, TICKET] as const),
    [`#${TICKET.replaceAll('-', '%2D')}`, TICKET],
    [`#${TICKET}A`, null],
    [`#${TICKET}_A`, null],
    [`#${TICKET.slice(0, -1)}`, null],
    [`#${TICKET.slice(0, -1)}.`, null],
    [`#${TICKET.slice(0, 20)}=${TICKET.slice(20)}`, null],
    [`#${encodeURIComponent('ä'.repeat(7))}x`, null],
  ])('makes of %j the ticket %j', (fragment, ticket) => expect(readFragment(fragment)).toBe(ticket));
});
