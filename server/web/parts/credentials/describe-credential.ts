import { formatDate } from '../../../../shared/ui/format-date.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';

/** Reasons of the lists, and words of RFC 5280 §5.3.1 that older servers gave, as a person reads them. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['keyCompromise', 'lost or stolen'],
  ['affiliationChanged', 'not needed any more'],
  ['superseded', 'replaced'],
  ['cessationOfOperation', 'deleted'],
  ['new device', 'a new device'],
  ['it was not me', 'somebody else may have used it'],
  ['not needed', 'not needed any more'],
  ['other', 'another reason'],
]);

/** The line under the name: where it lives and how long, or why it cannot be used. To its holder, unless `to` says otherwise. */
export function describeCredential(credential: Credential, to: 'holder' | 'operator' = 'holder'): string {
  const { state, deviceName, validUntil, lockedAt, lockedReason, lockedBy } = credential;
  switch (state) {
    case 'registered':
      return 'Not created yet';
    case 'inactive':
      return to === 'holder' ? 'Paused by your help desk.' : 'Paused by the help desk.';
    case 'locked': {
      const who = lockedBy === null ? '' : lockedBy.self && to === 'holder' ? ' by you' : ` by ${lockedBy.name}`;
      const when = `Locked${who}${lockedAt === null ? '' : ` on ${formatDate(lockedAt)}`}`;
      const unsaid = lockedReason === null || lockedReason === 'unspecified';
      return unsaid ? when : `${when}: ${REASONS.get(lockedReason) ?? lockedReason}`;
    }
    case 'active':
      return [deviceName, validUntil === null ? null : `valid until ${formatDate(validUntil)}`]
        .filter((part) => part !== null)
        .join(' · ');
  }
}
