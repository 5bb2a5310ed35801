import { describe, expect, it } from 'vitest';
import { judgeMailbox, readMailbox } from '../../../shared/read-mailbox.ts';
import { textFaultInEnglish } from '../../../shared/text-fault-words.ts';

const LABEL = 'b'.repeat(61);

describe('readMailbox', () => {
  it.each([
    ['alice@example.com', 'alice', 'example.com'],
    ['Alice.Berg+id@Mail.Example.com', 'Alice.Berg+id', 'mail.example.com'],
    ["sean.o'brien@example.com", "sean.o'brien", 'example.com'],
    ['a&b=c@example.com', 'a&b=c', 'example.com'],
    ['a/b?c@example.com', 'a/b?c', 'example.com'],
    ['root@localhost', 'root', 'localhost'],
    ['kari@xn--bcher-kva.example', 'kari', 'xn--bcher-kva.example'],
    ['kari@bücher.example', 'kari', 'xn--bcher-kva.example'],
    ['zoë@exämple.de', 'zoë', 'xn--exmple-cua.de'],
    ['用户@例え.テスト', '用户', 'xn--r8jz45g.xn--zckzah'],
    [`${'a'.repeat(64)}@${LABEL}.${LABEL}.${LABEL}.io`, 'a'.repeat(64), `${LABEL}.${LABEL}.${LABEL}.io`],
  ])('takes %s', (address, local, domain) => expect(readMailbox(address)).toEqual({ local, domain }));

  it.each([
    ['', 'is empty'],
    ['alice', 'has to look like alice@example.com'],
    ['@example.com', 'has to look like alice@example.com'],
    ['alice@', 'has to look like alice@example.com'],
    ['alice@example.com/evil', 'has no domain name after the @'],
    ['alice@example.com:25', 'has no domain name after the @'],
    ['alice@example.com?cc=eve', 'has no domain name after the @'],
    ['alice@example..com', 'has no domain name after the @'],
    ['alice@192.0.2.1', 'has no domain name after the @'],
    ['alice@ｅｘａｍｐｌｅ.com', 'has no domain name after the @'],
    ['alice@xn--a.example', 'has no domain name after the @'],
    ['root@[192.0.2.1]', 'has an IP address in place of a domain name'],
    ['"q u"@example.com', 'has a space or quotation marks in front of the @'],
    ['alice @example.com', 'has a space or quotation marks in front of the @'],
    ['alice\u3000b@example.com', 'has a space or quotation marks in front of the @'],
    ['Alice <alice@example.com>', 'has a space or quotation marks in front of the @'],
    ['<alice@example.com>', 'has a sign in front of the @ that cannot stand there'],
    ['alice@example.com,eve@example.com', 'has a sign in front of the @ that cannot stand there'],
    ['all:alice@example.com;', 'has a sign in front of the @ that cannot stand there'],
    ['alice@evil.com@example.com', 'has a sign in front of the @ that cannot stand there'],
    ['a..b@example.com', 'has a sign in front of the @ that cannot stand there'],
    ['.a@example.com', 'has a sign in front of the @ that cannot stand there'],
    ['alice\r\nBcc:eve@example.com', 'has a line break (U+000D) in it'],
    ['alice@example.com\n', 'has a line break (U+000A) in it'],
    ['alice\0@example.com', 'has a control character (U+0000) in it'],
    ['al\u00adice@example.com', 'has a sign that nobody sees (U+00AD) in it'],
    ['alice\u202e@example.com', 'has a sign that turns the direction of the text (U+202E) in it'],
    ['zoe\u0308@example.com', 'has letters that are not composed (NFC) in front of the @'],
    [`${'a'.repeat(65)}@example.com`, 'has more than 64 bytes in front of the @'],
    [`${'ä'.repeat(33)}@example.com`, 'has more than 64 bytes in front of the @'],
    [`${'a'.repeat(64)}@${LABEL}.${LABEL}.${LABEL}.info`, 'is longer than 254 bytes'],
    [
      `a@${'ü'.repeat(30)}.${'ü'.repeat(30)}.${'ü'.repeat(30)}.${'ü'.repeat(30)}.${'ü'.repeat(30)}`,
      'is longer than 254 bytes',
    ],
  ])('refuses %j', (address, wrong) => {
    const fault = judgeMailbox(address);
    expect(readMailbox(address)).toEqual({ wrong: fault });
    expect(fault && textFaultInEnglish('It', fault)).toBe(`It ${wrong}`);
  });
});
