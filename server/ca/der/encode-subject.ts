import type { Bytes } from '../../../shared/bytes.ts';
import type { Subject } from '../../../shared/certificate.ts';
import { subjectName } from '../../../shared/subject-name.ts';
import { x509 } from './crypto-provider.ts';

/** DER of the Name of a subject, the same bytes as the card writes into its certificate request. */
export function encodeSubject(subject: Subject): Bytes {
  return new Uint8Array(new x509.Name(subjectName(subject)).toArrayBuffer());
}
