import { describe, expect, it } from 'vitest';
import { isMailbox } from '../../../../../server/adapters/mail/mailbox.ts';

describe('isMailbox', () => {
  it.each([
    'alice@example.com',
    'alice.berg+id@mail.example.com',
    "o'neill@example.com",
    'zoë@exämple.de',
    'root@localhost',
  ])('takes %s', (address) => expect(isMailbox(address)).toBe(true));

  it.each([
    ['', ''],
    ['no at', 'alice'],
    ['no local part', '@example.com'],
    ['no domain', 'alice@'],
    ['two addresses', 'alice@example.com,eve@example.com'],
    ['a list with a semicolon', 'alice@example.com;eve'],
    ['a name in front', 'Alice <alice@example.com>'],
    ['a line break', 'alice@example.com\r\nBcc: eve@example.com'],
    ['a line break in front of the @', 'alice\r\nBcc:eve@example.com'],
    ['a lone newline at its end', 'alice@example.com\n'],
    ['a space', 'alice @example.com'],
    ['a NUL', 'alice\0@example.com'],
    ['quotes', '"a@b"@example.com'],
    ['a group', 'all:alice@example.com;'],
    ['brackets', '<alice@example.com>'],
    ['a second domain', 'alice@evil.com@example.com'],
    ['dots together', 'a..b@example.com'],
    ['a domain of dots', 'alice@example..com'],
    ['a direction mark', 'alice\u202e@example.com'],
    ['255 letters', `${'a'.repeat(243)}@example.com`],
  ])('refuses %s', (_, address) => expect(isMailbox(address)).toBe(false));
});
