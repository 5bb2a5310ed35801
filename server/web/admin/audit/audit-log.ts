import { findAudit } from '../../../../shared/wire/audit.ts';
import { call } from '../../parts/call.ts';
import { keep } from '../../parts/data/keep.ts';
import { type Resource, resource } from '../../parts/data/resource.ts';
import { type AuditSearch, askedOf, writeAddress } from './audit-search.ts';
import { type AuditPart, appendEntries, joinEntries } from './join-entries.ts';

let last: { readonly address: string; readonly log: Resource<AuditPart> } | null = null;

/**
 * The matching entries, only of the last search: those of an earlier one disappear at once. Reading it again keeps the
 * pages that were fetched below the newest one.
 */
export function auditLogOf(search: AuditSearch): Resource<AuditPart> {
  const address = writeAddress(search);
  if (last?.address === address) return last.log;
  const log: Resource<AuditPart> = resource<AuditPart>({
    read: async () => joinEntries(await call(findAudit, { ...askedOf(search), before: 'newest' }), log.value()),
    concerns: () => false,
  });
  last = { address, log };
  return log;
}

keep({
  forget: () => {
    last?.log.forget();
    last = null;
  },
});

/** Fetches the next older page; again if the known entries have another end by then. */
export async function fetchOlder(search: AuditSearch): Promise<void> {
  const log = auditLogOf(search);
  let below = log.value()?.entries.at(-1)?.sequence;
  while (below !== undefined) {
    const older = await call(findAudit, { ...askedOf(search), before: String(below) });
    const known = log.value();
    if (known === null) return;
    const joined = appendEntries(known, older, { below });
    if (joined !== null) {
      log.put(joined);
      return;
    }
    below = known.entries.at(-1)?.sequence;
  }
}
