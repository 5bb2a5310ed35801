import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RevokedEntry } from '../../../../../server/ca/ca-store.ts';
import {
  element,
  objectIdentifier,
  octetString,
  sequence,
  time,
  unsignedInteger,
} from '../../../../../server/ca/der/der-elements.ts';
import { encodeRevoked } from '../../../../../server/ca/status/encode-revoked.ts';
import { concat, fromHex, toHex } from '../../../../../shared/bytes.ts';
import { REVOCATION_REASONS, type RevocationReason } from '../../../../../shared/certificate.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const entry: RevokedEntry = {
  serialNumber: '40'.repeat(20),
  revokedAt: NOW,
  reason: 'unspecified',
  notAfter: NOW,
  listedFrom: 1,
};

/** The same, made with the writers of single elements. */
function composed({ serialNumber, revokedAt, reason }: RevokedEntry): Uint8Array {
  const code = element(0x0a, Uint8Array.of(REVOCATION_REASONS[reason]));
  const extensions = sequence(sequence(objectIdentifier('2.5.29.21'), octetString(code)));
  const fields = [unsignedInteger(fromHex(serialNumber)), time(revokedAt)];
  return sequence(...fields, ...(reason === 'unspecified' ? [] : [extensions]));
}

describe('encodeRevoked', () => {
  it('writes what X.690 says, for any serial number, date and reason', () => {
    const octets = fc.uint8Array({ minLength: 1, maxLength: 20 });
    const anyEntry = fc
      .tuple(octets, fc.date({ min: new Date(0), max: new Date('2149-12-31'), noInvalidDate: true }))
      .chain(([serial, revokedAt]) =>
        // The reasons of the list, all of them.
        fc.constantFrom(...(Object.keys(REVOCATION_REASONS) as RevocationReason[])).map((reason) => ({
          ...{ ...entry, serialNumber: toHex(serial), revokedAt, reason },
        })),
      );
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 5 }), (entries) => {
        expect(encodeRevoked(entries, new Date('2150-01-01'))).toEqual(concat(...entries.map(composed)));
      }),
    );
  });

  it('dates nothing later than the list, as a clock that ran ahead would have it', () => {
    const early = encodeRevoked([{ ...entry, revokedAt: new Date('2036-01-01') }], NOW);
    expect(early).toEqual(encodeRevoked([entry], NOW));
  });

  it.each(['40'.repeat(21), '4', '4x', ''])('refuses the serial number "%s"', (serialNumber) => {
    expect(() => encodeRevoked([{ ...entry, serialNumber }], NOW)).toThrow();
  });
});
