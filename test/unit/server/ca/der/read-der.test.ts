import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as der from '../../../../../server/ca/der/der-elements.ts';
import { bitStringOctets, positiveInteger, readDer, readInside } from '../../../../../server/ca/der/read-der.ts';
import { fromHex, toHex } from '../../../../../shared/bytes.ts';

describe('readDer', () => {
  it('reads back what der writes, of any length', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (contents) => {
        const read = readInside(readDer(der.sequence(...contents.map((content) => der.octetString(content)))));
        expect(read.map(({ tag, content }) => [tag, toHex(content)])).toEqual(
          contents.map((content) => [0x04, toHex(content)]),
        );
      }),
    );
  });

  it('reads back a content of 70,000 octets', () => {
    expect(readDer(der.octetString(new Uint8Array(70_000))).content.length).toBe(70_000);
  });

  it('throws nothing but SyntaxError, whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          readInside(readDer(new Uint8Array(bytes)));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a lone tag', '30'],
    ['a cut length', '3082ff'],
    ['a cut content', '0402ff'],
    ['a byte too many', '040100ff'],
    ['an indefinite length', '30800000'],
    ['a long form for a short length', '048101ff'],
    ['a length with a leading zero', '04820001ff'],
    ['a length of five octets', '04850000000001ff'],
    ['a tag of two octets', '1f8101ff'],
  ])('refuses %s', (_, hex) => {
    expect(() => readDer(fromHex(hex))).toThrow(SyntaxError);
  });

  it('refuses another tag than the wanted one', () => {
    expect(() => readDer(der.NULL, 0x30)).toThrow(SyntaxError);
  });
});

describe('positiveInteger', () => {
  it('reads back what der writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 300n }), (value) => {
        const hex = value.toString(16);
        const octets = fromHex(hex.padStart(hex.length + (hex.length % 2), '0'));
        expect(positiveInteger(readDer(der.unsignedInteger(octets)))).toBe(value);
      }),
    );
  });

  it.each([
    ['a negative one', '0280'],
    ['an empty one', '0200'],
    ['one with a zero too many', '02020001'],
    ['a negative of one octet', '0201ff'],
  ])('refuses %s', (_, hex) => {
    expect(() => positiveInteger(readDer(fromHex(hex)))).toThrow(SyntaxError);
  });
});

describe('bitStringOctets', () => {
  it.each([
    ['unused bits', '030204f0'],
    ['no first octet', '0300'],
    ['an octet string', '0401ff'],
  ])('refuses %s', (_, hex) => {
    expect(() => bitStringOctets(readDer(fromHex(hex)))).toThrow(SyntaxError);
  });
});

describe('der', () => {
  it.each([
    ['2.5.29.20', '0603551d14'],
    ['1.2.840.113549.1.9.7', '06092a864886f70d010907'],
    ['1.3.6.1.5.5.7.3.36', '06082b06010505070324'],
    ['2.999.3', '0603883703'],
  ])('writes the object identifier %s', (oid, hex) => {
    expect(toHex(der.objectIdentifier(oid))).toBe(hex);
  });

  it.each([
    ['2026-11-21T23:11:52.999Z', '170d3236313132313233313135325a'],
    ['2049-12-31T23:59:59.000Z', '170d3439313233313233353935395a'],
    ['2050-01-01T00:00:00.000Z', '180f32303530303130313030303030305a'],
  ])('writes the time %s in the form of its century', (at, hex) => {
    expect(toHex(der.time(new Date(at)))).toBe(hex);
  });

  it('refuses numbers that it cannot write exactly', () => {
    expect(() => der.smallInteger(-1)).toThrow(TypeError);
    expect(() => der.smallInteger(0.5)).toThrow(TypeError);
  });
});
