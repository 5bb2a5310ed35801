import type { RevocationReason } from '../../../shared/certificate.ts';
import type { LockReason, Reason } from '../../../shared/reason.ts';

type Final = Exclude<RevocationReason, 'certificateHold'>;

/** The revocation reason for each reason to lock (RFC 5280 §5.3.1): keys that others may have are compromised. */
const REVOCATIONS: Readonly<Record<LockReason, Final>> = {
  'lost or stolen': 'keyCompromise',
  'new device': 'superseded',
  'it was not me': 'keyCompromise',
  'not needed': 'cessationOfOperation',
  'has left': 'affiliationChanged',
  other: 'unspecified',
};

/** For a reason that no lock asks for, and without one: `unspecified`. */
export function revocationOf(reason: Reason | null): Final {
  const known: Readonly<Partial<Record<Reason, Final>>> = REVOCATIONS;
  return (reason === null ? undefined : known[reason]) ?? 'unspecified';
}
