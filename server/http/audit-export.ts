import * as v from 'valibot';
import { NAMED_SUBJECTS } from '../../shared/security-events.ts';
import * as wire from '../../shared/wire/audit.ts';
import { id } from '../../shared/wire/fields.ts';
import type { FileAnswer } from '../../shared/wire/file-answer.ts';
import { rateLimit } from '../identity/rate-limit/rate-limit.ts';
import { exportAudit } from '../identity-manager/export-audit.ts';
import type { EntrySearch } from '../identity-manager/find-entries.ts';
import { readSearch, type WrittenSearch } from '../identity-manager/read-search.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { RATE_LIMITS } from '../rate-limits.ts';
import type { Route } from './route.ts';

/** `GET /api/admin/audit/export?as=csv&person=…`: the matching entries as a file. The export leaves an entry itself. */
export function auditExportRoutes(route: Route, deps: Deps): void {
  route(wire.exportAudit, async ({ as, ...written }, { person }) => {
    await rateLimit([[RATE_LIMITS.audit.export, person.id]], deps);
    const search = await deps.store.transaction(({ people }) => readSearch(written, people));
    return exportAs(as, search, filtersOf(written, search), deps);
  });
}

function exportAs(as: wire.ExportForm, search: EntrySearch, filters: string, { store, clock }: Deps): FileAnswer {
  return {
    type: wire.EXPORT_TYPES[as],
    name: `audit-${clock().toISOString().slice(0, 10)}.${as}`,
    parts: exportAudit(search, as, {
      find: (...given) => store.transaction(({ audit }) => audit.find(...given)),
      following: (...given) => store.transaction(({ audit }) => audit.following(...given)),
    }),
    async leaving() {
      await store.tell({ event: 'audit.exported', about: NAMED_SUBJECTS.log, facts: { as, filters } }, clock());
      await store.settle();
    },
  };
}

/** The filters, as the entry keeps them permanently: a person by id, and no text that was typed. */
function filtersOf(written: WrittenSearch, { person }: EntrySearch): string {
  const known = person !== null && v.safeParse(id, person).success ? person : 'unknown';
  return Object.entries({ ...written, person: person === null ? wire.ANY : known })
    .filter(([, value]) => value !== wire.ANY)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
