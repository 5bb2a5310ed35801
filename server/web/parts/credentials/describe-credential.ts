import { formatDate } from '../../../../shared/ui/format-date.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';

/**
 * Reasons that the server gives as words of RFC 5280 §5.3.1, said to a person; any other is the holder's or the
 * operator's own.
 */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['keyCompromise', 'lost or stolen'],
  ['affiliationChanged', 'not needed any more'],
  ['superseded', 'replaced'],
  ['cessationOfOperation', 'deleted'],
]);

/** How the server begins the reason that the owner gave. */
const BY_HOLDER = 'by its holder: ';

/** The line under the name: where it lives and how long, or why it cannot be used. To its holder, unless `to` says otherwise. */
export function describeCredential(credential: Credential, to: 'holder' | 'operator' = 'holder'): string {
  const { state, deviceName, validUntil, lockedAt, lockedReason } = credential;
  switch (state) {
    case 'registered':
      return 'Not created yet';
    case 'inactive':
      return to === 'holder' ? 'Paused by your help desk.' : 'Paused by the help desk.';
    case 'locked': {
      const byHolder = lockedReason?.startsWith(BY_HOLDER) ?? false;
      const reason = byHolder ? lockedReason?.slice(BY_HOLDER.length) : lockedReason;
      const who = !byHolder ? '' : to === 'holder' ? ' by you' : ' by its holder';
      const when = `Locked${who}${lockedAt === null ? '' : ` on ${formatDate(lockedAt)}`}`;
      return reason == null || reason === 'unspecified' ? when : `${when}: ${REASONS.get(reason) ?? reason}`;
    }
    case 'active':
      return [deviceName, validUntil === null ? null : `valid until ${formatDate(validUntil)}`]
        .filter((part) => part !== null)
        .join(' · ');
  }
}
