import type { Bytes } from '../../../shared/bytes.ts';
import type { Subject } from '../../../shared/certificate.ts';
import { subjectName } from '../../../shared/subject-name.ts';
import { x509 } from './crypto-provider.ts';

/** Cache of the latest subjects: each is needed twice for every certificate of an order. */
const known = new Map<string, Bytes>();
const MOST_KNOWN = 200;

/** DER of the Name of a subject, the same bytes as the card writes into its certificate request. */
export function encodeSubject(subject: Subject): Bytes {
  const key = JSON.stringify(subject);
  const encoded = known.get(key) ?? new Uint8Array(new x509.Name(subjectName(subject)).toArrayBuffer());
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, encoded);
  return encoded;
}
