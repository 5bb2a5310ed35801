import { listAudit } from '../../../../shared/wire/audit.ts';
import { call } from '../../parts/call.ts';
import { type Resource, resource } from '../../parts/data/resource.ts';
import { type AuditPart, joinEntries } from './join-entries.ts';

/** The audit log as far as it was looked at; reading it again keeps what was fetched below the newest page. */
export const auditLog: Resource<AuditPart> = resource<AuditPart>({
  read: async () => joinEntries(await call(listAudit, { before: 'newest' }), auditLog.value()),
  concerns: () => false,
});

/** Fetches the next older page. */
export async function fetchOlder(): Promise<void> {
  const known = auditLog.value();
  const last = known?.entries.at(-1);
  if (known === null || last === undefined) return;
  const older = await call(listAudit, { before: String(last.sequence) });
  // What was read meanwhile may begin higher up.
  auditLog.put(joinEntries(auditLog.value() ?? known, older));
}
