import { describe, expect, it } from 'vitest';
import { mailboxName } from '../../../../../server/ca/der/mailbox-name.ts';

function read(der: Uint8Array): { tag: number | undefined; text: string } {
  return { tag: der[0], text: new TextDecoder().decode(der) };
}

describe('mailboxName', () => {
  it.each([
    ['alice@example.com', 'alice@example.com'],
    ["o'brien+chipless@example.com", "o'brien+chipless@example.com"],
    ['alice@bücher.example', 'alice@xn--bcher-kva.example'],
    ['a&b@xn--bcher-kva.example', 'a&b@xn--bcher-kva.example'],
  ])('writes %s as an rfc822Name', (email, name) => {
    expect(read(mailboxName(email)).tag).toBe(0x81);
    expect(read(mailboxName(email)).text.slice(2)).toBe(name);
  });

  it('writes a mailbox outside ASCII as SmtpUTF8Mailbox', () => {
    const { tag, text } = read(mailboxName('jürgen@bücher.example'));
    expect(tag).toBe(0xa0);
    expect(text.endsWith('jürgen@xn--bcher-kva.example')).toBe(true);
  });

  it.each([
    '',
    '"a@b"@example.com',
    'root@[192.0.2.1]',
    'alice@example.com/evil',
    'alice',
    '@example.com',
    'alice@',
    'alice@exa mple.com',
    'al\u0000ice@example.com',
    'a@b\n@c.example',
  ])('refuses %j', (email) => {
    expect(() => mailboxName(email)).toThrow(TypeError);
  });
});
