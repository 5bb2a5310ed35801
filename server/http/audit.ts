import { withWhy } from '../../shared/audit-fault.ts';
import { auditFaults } from '../../shared/texts/en/admin/audit-faults.ts';
import * as wire from '../../shared/wire/audit.ts';
import { rateLimit } from '../identity/rate-limit/rate-limit.ts';
import { findAudit } from '../identity-manager/find-audit.ts';
import { listAudit } from '../identity-manager/list-audit.ts';
import { verifyAudit } from '../identity-manager/verify-audit.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { RATE_LIMITS } from '../rate-limits.ts';
import type { Route } from './route.ts';

/** The audit log. */
export function auditRoutes(route: Route, deps: Deps): void {
  route(wire.listAudit, ({ before }) => listAudit(before === 'newest' ? null : Number(before), deps));
  route(wire.findAudit, ({ before, ...search }) =>
    findAudit(search, before === 'newest' ? null : Number(before), deps),
  );
  route(wire.verifyAudit, async ({ head }, { person }) => {
    await rateLimit([[RATE_LIMITS.audit.verify, person.id]], deps);
    return withWhy(await verifyAudit(head, deps), auditFaults);
  });
}
