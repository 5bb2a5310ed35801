import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { writeMessage } from '../../../../../server/adapters/mail/write-message.ts';
import type { Mail } from '../../../../../server/notifications/send-mail.ts';
import { anyText } from '../../../../support/any-text.ts';

const MAIL: Mail = {
  ...{ to: 'alice@example.com', subject: 'Hello', text: 'Hello\n', html: '<p>Hello</p>', inline: [] },
  messageId: '<1@id.example.com>',
};
const TRAVELS = {
  from: { name: 'Example AG', address: 'id@example.com' },
  to: 'alice@example.com',
  at: new Date('2026-11-03T09:05:07.000Z'),
};
const named = (name: string) => ({ ...TRAVELS, from: { ...TRAVELS.from, name } });
const headersOf = (message: string) => message.slice(0, message.indexOf('\r\n\r\n')).split('\r\n');

describe('writeMessage', () => {
  it('writes text and HTML as alternatives', () => {
    expect(writeMessage(MAIL, TRAVELS).split('\r\n')).toEqual([
      'Auto-Submitted: auto-generated',
      'From: Example AG <id@example.com>',
      'To: alice@example.com',
      'Subject: Hello',
      'Message-ID: <1@id.example.com>',
      'Date: Tue, 03 Nov 2026 09:05:07 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="=_alternative"',
      ...['', '--=_alternative', 'Content-Type: text/plain; charset=utf-8'],
      ...['Content-Transfer-Encoding: quoted-printable', '', 'Hello', ''],
      ...['--=_alternative', 'Content-Type: text/html; charset=utf-8'],
      ...['Content-Transfer-Encoding: quoted-printable', '', '<p>Hello</p>'],
      ...['--=_alternative--', ''],
    ]);
  });

  it('carries the pictures of its HTML, octet for octet', async () => {
    const content = Uint8Array.from({ length: 1000 }, (_, at) => at % 256);
    const inline = [0, 1, 57, 1000].map((length) => ({
      ...{ cid: `picture${length}@chipless`, filename: `picture${length}.png`, contentType: 'image/png' },
      content: content.subarray(0, length),
    }));
    const message = writeMessage({ ...MAIL, inline }, TRAVELS);
    expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    const read = await PostalMime.parse(message);
    expect(read.html?.trim()).toBe('<p>Hello</p>');
    expect(read.attachments).toHaveLength(4);
    for (const [at, { cid, filename, content }] of inline.entries()) {
      expect(read.attachments[at]).toMatchObject({
        ...{ contentId: `<${cid}>`, filename, mimeType: 'image/png', disposition: 'inline', related: true },
        content: new Uint8Array(content).buffer,
      });
    }
  });

  it.each([
    ['', '<id@example.com>'],
    ['Example AG', 'Example AG <id@example.com>'],
    ['Example, Inc.', '"Example, Inc." <id@example.com>'],
    ['The "one" \\', '=?UTF-8?B?VGhlICJvbmUiIFw=?=\r\n <id@example.com>'],
    ['Bäckerei', '=?UTF-8?B?QsOkY2tlcmVp?=\r\n <id@example.com>'],
    ['=?utf-8?q?Eve?=', '=?UTF-8?B?PT91dGYtOD9xP0V2ZT89?=\r\n <id@example.com>'],
  ])('names its sender %j', async (name, header) => {
    const message = writeMessage(MAIL, named(name));
    expect(message).toContain(`\r\nFrom: ${header}\r\n`);
    expect((await PostalMime.parse(message)).from).toEqual({ name, address: 'id@example.com' });
  });

  it('says what it was given, whatever that is, in headers of short lines of ASCII', async () => {
    const line = fc.tuple(anyText(), fc.nat(10)).map(([text, times]) => text.repeat(times));
    const body = fc
      .array(fc.oneof(fc.constantFrom('\r\n', '.', '--=_alternative', '='), line))
      .map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(line, line, body, async (name, subject, text) => {
        const message = writeMessage({ ...MAIL, subject: `About ${subject}`, text: `>${text}<` }, named(`x${name}`));
        for (const header of headersOf(message)) expect(header).toMatch(/^[ -~]{1,76}$/);
        const read = await PostalMime.parse(message);
        const words = (given = '') =>
          given
            .toWellFormed()
            .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
            .trim();
        expect(words(read.subject)).toBe(words(`About ${subject}`));
        expect(words(read.from?.name)).toBe(words(`x${name}`));
        expect(words(read.text)).toBe(words(`>${text}<`));
        expect(read.attachments).toEqual([]);
      }),
    );
  });
});
