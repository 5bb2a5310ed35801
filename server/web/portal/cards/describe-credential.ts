import { formatDate } from '../../../../shared/ui/format-date.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';

/** Reasons that the server gives as words of RFC 5280 §5.3.1, said to a person; any other is his or the operator's own. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['keyCompromise', 'lost or stolen'],
  ['affiliationChanged', 'not needed any more'],
  ['superseded', 'replaced'],
  ['cessationOfOperation', 'deleted'],
]);

/** The line under the name: where it lives and how long, or why it can't be used. */
export function describeCredential(credential: Credential): string {
  const { state, deviceName, validUntil, lockedAt, lockedReason } = credential;
  switch (state) {
    case 'registered':
      return 'Not created yet';
    case 'inactive':
      return 'Paused by your help desk.';
    case 'locked': {
      const when = lockedAt === null ? 'Locked' : `Locked on ${formatDate(lockedAt)}`;
      return lockedReason === null || lockedReason === 'unspecified'
        ? when
        : `${when}: ${REASONS.get(lockedReason) ?? lockedReason}`;
    }
    case 'active':
      return [deviceName, validUntil === null ? null : `valid until ${formatDate(validUntil)}`]
        .filter((part) => part !== null)
        .join(' · ');
  }
}
