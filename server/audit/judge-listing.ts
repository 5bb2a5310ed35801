import type { LastEntry, StatedRow } from './state-store.ts';

/** Milliseconds by which an entry may be later than its event: see append-entries.ts. */
const ENTRY_LATER_AT_MOST = 60_000;

/**
 * Why a revocation list made now would contradict the log about a certificate, or omit it; null = it would not. `entry`
 * undefined = the log says nothing of it.
 */
export function judgeListing({ state, listing }: StatedRow, entry: LastEntry | undefined): string | null {
  if (listing === null) return null;
  const issued = entry?.first?.what === 'certificate.issued' ? entry.first.facts['notAfter'] : undefined;
  // Only certificates that are not valid are listed, and only until they expire.
  const end = issued ?? (state === 'valid' || state === 'intended' ? listing.notAfter : listing.ends);
  if (end === null) return 'what was signed cannot be read';
  if (listing.notAfter !== end) return `ends at ${listing.notAfter} by its table, and really at ${end}`;
  if (state === 'valid' || state === 'intended') return null;
  const from = listing.listedFrom ?? 0;
  if (from < 0 || from > listing.covered) return 'is left out of the revocation list';
  if (entry?.what !== 'certificate.revoked') return null;
  if (listing.reason !== entry.facts['reason'])
    return `is revoked for ${listing.reason}, and really for another reason`;
  const at = Date.parse(listing.revokedAt ?? '');
  // If it was signed after all, an order that had ended records its revocation again.
  const told = entry.first?.what === 'certificate.revoked' ? entry.first.at : entry.at;
  if (at >= told.getTime() - ENTRY_LATER_AT_MOST && at <= entry.at.getTime()) return null;
  return `is revoked since ${listing.revokedAt} by its table, and really since ${told.toISOString()}`;
}
