import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDomain } from '../../../shared/ascii-domain.ts';
import { decodePunycode, encodePunycode } from '../../../shared/punycode.ts';

describe('asciiDomain', () => {
  it.each([
    ['example.com', 'example.com'],
    ['EXAMPLE.com', 'example.com'],
    ['localhost', 'localhost'],
    ['a--b.example', 'a--b.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['bu\u0308cher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['faß.de', 'xn--fa-hia.de'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['موقع.مصر', 'xn--4gbrim.xn--wgbh1c'],
  ])('writes %s as %s', (name, ascii) => expect(asciiDomain(name)).toBe(ascii));

  it.each([
    ['nothing', ''],
    ['a path', 'example.com/evil'],
    ['a port', 'example.com:25'],
    ['a query', 'example.com?x'],
    ['a fragment', 'example.com#x'],
    ['a percent sign', 'ex%61mple.com'],
    ['a backslash', 'example.com\\evil'],
    ['a tab', 'exa\tmple.com'],
    ['wide letters', 'ｅｘａｍｐｌｅ.com'],
    ['a wide dot', 'example。com'],
    ['a ligature', 'oﬃce.example'],
    ['a Roman numeral', 'Ⅷ.example'],
    ['an emoji', '😀.example'],
    ['a soft hyphen', 'exam\u00adple.com'],
    ['a joiner', 'exam\u200dple.com'],
    ['an IPv4 address', '192.0.2.1'],
    ['an IPv6 address', '[2001:db8::1]'],
    ['an empty label', 'example..com'],
    ['a last dot', 'example.com.'],
    ['a hyphen in front', '-a.example'],
    ['a hyphen behind', 'a-.example'],
    ['an underscore', 'a_b.example'],
    ['a mark first', '\u0301a.example'],
    ['64 letters', `${'a'.repeat(64)}.example`],
    ['254 letters', `${'a.'.repeat(127)}`.slice(0, -1).padStart(254, 'b')],
    ['an A-label of nothing', 'xn--a.example'],
    ['an A-label of ASCII alone', 'xn--abc-.example'],
    ['an A-label of capitals', `xn--${encodePunycode('Bücher'.replace('ü', 'Ü'))}.example`],
    ['an A-label of wide letters', `xn--${encodePunycode('ｅ')}.example`],
    ['an A-label of a joiner', `xn--${encodePunycode('a\u200db')}.example`],
    ['two sets of digits', 'ع١۱.example'],
    ['two directions', 'aع.example'],
  ])('refuses %s', (_, name) => expect(asciiDomain(name)).toBe(null));

  it('writes what it takes as Node does', () => {
    const label = fc.string({
      unit: fc.constantFrom(...'abz09-äßöéñøłšđςωжщяيعלם東京語हिのアｱ가'),
      maxLength: 12,
      minLength: 1,
    });
    const both = fc.property(label, (text) => {
      const ours = asciiDomain(`${text}.example`);
      fc.pre(ours !== null);
      expect(ours).toBe(domainToASCII(`${text}.example`));
    });
    fc.assert(both, { numRuns: 500 });
  });

  it('gives an A-label for every letter that it takes as Node does', () => {
    const differing = [];
    for (let codePoint = 0xa1; codePoint < 0x20000; codePoint += codePoint < 0x2000 ? 1 : 37) {
      const ours = asciiDomain(`a${String.fromCodePoint(codePoint)}a.example`);
      if (ours !== null && ours !== domainToASCII(`a${String.fromCodePoint(codePoint)}a.example`))
        differing.push(codePoint);
    }
    expect(differing.map((one) => one.toString(16))).toEqual([]);
  });
});

describe('Punycode', () => {
  it('comes back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(/[^\x20-\x7e]/.test(text));
        expect(decodePunycode(encodePunycode(text))).toBe(text);
      }),
    );
  });

  it('says what stands for nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => void decodePunycode(text)));
    expect(decodePunycode('99999999')).toBe(null);
    expect(decodePunycode('é')).toBe(null);
  });
});
