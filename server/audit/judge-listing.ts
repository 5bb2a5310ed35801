import type { AuditFault, StatedThing } from '../../shared/audit-fault.ts';
import type { LastEntry, StatedRow } from './state-store.ts';

/** Milliseconds by which an entry may be later than its event: see append-entries.ts. */
const ENTRY_LATER_AT_MOST = 60_000;

/**
 * Why a revocation list made now would contradict the log about a certificate, or omit it; null = it would not. `entry`
 * undefined = the log says nothing of it.
 */
export function judgeListing(
  thing: StatedThing,
  { about, state, listing }: StatedRow,
  entry: LastEntry | undefined,
): AuditFault | null {
  if (listing === null) return null;
  const named = { thing, about };
  const issued = entry?.first?.what === 'certificate.issued' ? entry.first.facts['notAfter'] : undefined;
  // Only certificates that are not valid are listed, and only until they expire.
  const end = issued ?? (state === 'valid' || state === 'intended' ? listing.notAfter : listing.ends);
  if (end === null) return { code: 'certificate unreadable', facts: named };
  if (listing.notAfter !== end) {
    return { code: 'end changed', facts: { ...named, written: listing.notAfter, real: String(end) } };
  }
  if (state === 'valid' || state === 'intended') return null;
  const from = listing.listedFrom ?? 0;
  if (from < 0 || from > listing.covered) return { code: 'left out of the list', facts: named };
  if (entry?.what !== 'certificate.revoked') return null;
  if (listing.reason !== entry.facts['reason']) {
    return { code: 'reason changed', facts: { ...named, written: listing.reason } };
  }
  const at = Date.parse(listing.revokedAt ?? '');
  // If it was signed after all, an order that had ended records its revocation again.
  const told = entry.first?.what === 'certificate.revoked' ? entry.first.at : entry.at;
  if (at >= told.getTime() - ENTRY_LATER_AT_MOST && at <= entry.at.getTime()) return null;
  return {
    code: 'revocation moved',
    facts: { ...named, written: listing.revokedAt, real: told.toISOString() },
  };
}
