import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeQuotedPrintable } from '../../../../../server/adapters/mail/encode-quoted-printable.ts';
import { anyText } from '../../../../support/any-text.ts';

/** As RFC 2045 §6.7 tells the reader. */
function unquote(quoted: string): string {
  const octets = quoted
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}

describe('encodeQuotedPrintable', () => {
  it.each([
    ['Hello', 'Hello'],
    ['a = b', 'a =3D b'],
    ['Zoë 🂡', 'Zo=C3=AB =F0=9F=82=A1'],
    ['-- \nend\t', '--=20\r\nend=09'],
    ['one\rtwo\r\nthree\n', 'one\r\ntwo\r\nthree\r\n'],
    ['\0\u007f', '=00=7F'],
    ['x'.repeat(76), 'x'.repeat(76)],
    ['x'.repeat(77), `${'x'.repeat(75)}=\r\nxx`],
    [`${'x'.repeat(73)}=yy`, `${'x'.repeat(73)}=\r\n=3Dyy`],
    [`${'x'.repeat(74)}==`, `${'x'.repeat(74)}=\r\n=3D=3D`],
    [`${'x'.repeat(75)} `, `${'x'.repeat(75)}=\r\n=20`],
  ])('writes %j', (text, quoted) => {
    expect(encodeQuotedPrintable(text)).toBe(quoted);
  });

  it('can be read again, in short lines of ASCII that end in nothing that is lost on the way', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(' ', '\n', '=', 'ë', '\t', '.', 'x'.repeat(70)), anyText()))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const quoted = encodeQuotedPrintable(given);
        expect(unquote(quoted)).toBe(given.toWellFormed().replace(/\r\n|\r|\n/g, '\r\n'));
        for (const line of quoted.split('\r\n')) expect(line).toMatch(/^(?:[\t -~]{0,75}[!-~])?$/);
      }),
    );
  });
});
