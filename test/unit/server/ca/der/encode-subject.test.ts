import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { x509 } from '../../../../../server/ca/der/crypto-provider.ts';
import { derNameText } from '../../../../../server/ca/der/der-name-text.ts';
import { encodeSubject } from '../../../../../server/ca/der/encode-subject.ts';
import { toHex } from '../../../../../shared/bytes.ts';
import type { Subject } from '../../../../../shared/certificate.ts';
import { subjectName } from '../../../../../shared/subject-name.ts';
import { anyText } from '../../../../support/any-text.ts';
import { ALICE } from '../../../../support/ca/make-request.ts';

/** As the card encodes it. */
const byCard = (subject: Subject) => new Uint8Array(new x509.Name(subjectName(subject)).toArrayBuffer());

describe('encodeSubject', () => {
  it('gives the same bytes as the card, whatever the names are', () => {
    const name = fc.tuple(anyText(), fc.nat(10)).map(([text, times]) => text.repeat(times));
    const subjects = fc.record({
      organizationName: name.map((text) => `x${text}`),
      commonName: name.map((text) => `${text}x`),
      surname: name,
      givenName: name,
      serialNumber: fc.stringMatching(/^[A-Za-z0-9 '()+,\-./:=?]{1,64}$/),
    });
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(toHex(encodeSubject(subject))).toBe(toHex(byCard(subject)));
      }),
    );
  });

  it('writes O, CN, SN, G and serialNumber, each an RDN', () => {
    expect(derNameText(encodeSubject(ALICE))).toBe('serialNumber=alice,GN=Alice,SN=Berg,CN=Alice Berg,O=Example');
  });

  it('writes lengths of more than one octet', () => {
    const long = { ...ALICE, surname: 'x'.repeat(10_000) };
    expect(encodeSubject(long)).toEqual(byCard(long));
  });
});
