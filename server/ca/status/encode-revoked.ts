import type { Bytes } from '../../../shared/bytes.ts';
import { REVOCATION_REASONS } from '../../../shared/certificate.ts';
import type { RevokedEntry } from '../ca-store.ts';
import { element, objectIdentifier, octetString, sequence, time } from '../der/der-elements.ts';

const REASON_CODE = objectIdentifier('2.5.29.21');
/** A serial number of 20 octets with a sign octet, a GeneralizedTime, a reason, and their headers need 57. */
const LONGEST = 64;

/** RFC 5280 §5.3.1: the reason `unspecified` is expressed by omitting it. */
const REASONS = new Map(
  Object.entries(REVOCATION_REASONS).map(([reason, code]) => [
    reason,
    reason === 'unspecified'
      ? new Uint8Array()
      : sequence(sequence(REASON_CODE, octetString(element(0x0a, Uint8Array.of(code))))),
  ]),
);

/**
 * DER of entries of revokedCertificates (RFC 5280 §5.1.2.6), one after the other. Written into one array, because a
 * million of them assembled from parts take ten seconds. No entry is dated later than the list, whatever the clock was
 * then. Throws RangeError for a serial number of more than 20 octets.
 */
export function encodeRevoked(entries: readonly RevokedEntry[], madeAt: Date): Bytes {
  const into = new Uint8Array(entries.length * LONGEST);
  const latest = madeAt.getTime();
  let at = 0;
  let second = Number.NaN;
  let date = new Uint8Array();
  for (const { serialNumber, revokedAt, reason } of entries) {
    const revoked = Math.floor(Math.min(revokedAt.getTime(), latest) / 1000);
    if (revoked !== second) {
      second = revoked;
      date = time(new Date(revoked * 1000));
    }
    const extensions = REASONS.get(reason);
    if (extensions === undefined) throw new TypeError(`There is no reason ${reason}`);
    const start = at;
    at = writeSerialNumber(serialNumber, into, start + 2);
    into.set(date, at);
    at += date.length;
    into.set(extensions, at);
    at += extensions.length;
    // Below 128: one octet of length.
    into[start] = 0x30;
    into[start + 1] = at - start - 2;
  }
  return into.slice(0, at);
}

/** An INTEGER from hex; returns where it ends. */
function writeSerialNumber(hex: string, into: Uint8Array, at: number): number {
  let first = 0;
  while (first < hex.length - 2 && hex.startsWith('00', first)) first += 2;
  const octets = (hex.length - first) / 2;
  if (!Number.isInteger(octets) || octets < 1 || octets > 20) {
    throw new RangeError('A serial number has 1 to 20 octets');
  }
  const sign = Number.parseInt(hex.slice(first, first + 2), 16) >= 0x80 ? 1 : 0;
  into[at] = 0x02;
  into[at + 1] = octets + sign;
  into[at + 2] = 0;
  const digits = at + 2 + sign;
  const { written } = into.subarray(digits).setFromHex(hex.slice(first));
  if (written !== octets) throw new RangeError('A serial number is hex');
  return digits + octets;
}
