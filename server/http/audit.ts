import {
  findAudit as findAuditEndpoint,
  listAudit as listAuditEndpoint,
  verifyAudit as verifyAuditEndpoint,
} from '../../shared/wire/audit.ts';
import { countTries, type Limit } from '../identity/count-try.ts';
import type { Deps } from '../processes/deps.ts';
import { findAudit } from '../processes/find-audit.ts';
import { listAudit } from '../processes/list-audit.ts';
import { verifyAudit } from '../processes/verify-audit.ts';
import type { Route } from './route.ts';

/** For one admin: a long log takes the server seconds. */
export const VERIFY_LIMIT: Limit = { name: 'verify audit', tries: 10, seconds: 60 };

/** The audit log. */
export function auditRoutes(route: Route, deps: Deps): void {
  route(listAuditEndpoint, ({ before }) => listAudit(before === 'newest' ? null : Number(before), deps));
  route(findAuditEndpoint, ({ before, ...search }) =>
    findAudit(search, before === 'newest' ? null : Number(before), deps),
  );
  route(verifyAuditEndpoint, async ({ head }, { person }) => {
    await countTries([[VERIFY_LIMIT, person.id]], deps);
    return verifyAudit(head, deps);
  });
}
