import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../shared/certificate.ts';
import { subjectName } from '../../../shared/subject-name.ts';

const ALICE: Subject = {
  organizationName: 'Example',
  commonName: 'Alice Berg',
  surname: 'Berg',
  givenName: 'Alice',
  serialNumber: 'alice',
};

describe('subjectName', () => {
  it('has O, CN, SN, G, serialNumber, in this order', () => {
    expect(subjectName(ALICE)).toEqual([
      { O: [{ utf8String: 'Example' }] },
      { CN: [{ utf8String: 'Alice Berg' }] },
      { SN: [{ utf8String: 'Berg' }] },
      { G: [{ utf8String: 'Alice' }] },
      { '2.5.4.5': [{ printableString: 'alice' }] },
    ]);
  });

  it('cuts organization and common name to 64 characters, not to 64 halves of them', () => {
    const [, commonName] = subjectName({ ...ALICE, commonName: '😀'.repeat(70) });
    expect(commonName).toEqual({ CN: [{ utf8String: '😀'.repeat(64) }] });
  });

  it('replaces half a surrogate pair, which has no UTF-8 form', () => {
    expect(subjectName({ ...ALICE, givenName: 'A\ud800' })[3]).toEqual({ G: [{ utf8String: 'A\ufffd' }] });
  });

  it('leaves out what a person does not have', () => {
    const keys = (change: Partial<Subject>) => subjectName({ ...ALICE, ...change }).flatMap(Object.keys);
    expect(keys({ surname: '' })).toEqual(['O', 'CN', 'G', '2.5.4.5']);
    expect(keys({ givenName: '' })).toEqual(['O', 'CN', 'SN', '2.5.4.5']);
    expect(keys({ surname: '', givenName: '' })).toEqual(['O', 'CN', '2.5.4.5']);
  });

  it.each<[string, Partial<Subject>]>([
    ['an empty organization', { organizationName: '' }],
    ['an empty common name', { commonName: '' }],
    ['an empty serialNumber', { serialNumber: '' }],
    ['a serialNumber of 65 characters', { serialNumber: '1'.repeat(65) }],
    ['a serialNumber outside PrintableString', { serialNumber: 'alice@example.com' }],
  ])('refuses %s', (_, change) => {
    expect(() => subjectName({ ...ALICE, ...change })).toThrow(TypeError);
  });
});
