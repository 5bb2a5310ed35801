import * as wire from '../../shared/wire/admin.ts';
import {
  findPeople as findPeopleEndpoint,
  listDepartments as listDepartmentsEndpoint,
} from '../../shared/wire/people.ts';
import { rateLimit } from '../identity/rate-limit/rate-limit.ts';
import { findPeople } from '../identity-manager/find-people.ts';
import { listDepartments } from '../identity-manager/list-departments.ts';
import { listSwitches } from '../identity-manager/list-switches.ts';
import { readPerson } from '../identity-manager/read-person.ts';
import { switchProcess } from '../identity-manager/switch-process.ts';
import { cancelSuppliedRun } from '../processes/desk/cancel-supplied-run.ts';
import { readSuppliedRun } from '../processes/desk/read-supplied-run.ts';
import { readSuppliedTicket } from '../processes/desk/read-supplied-ticket.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { RATE_LIMITS } from '../rate-limits.ts';
import { VERBS } from './processes.ts';
import type { Route } from './route.ts';

/** Identity Manager: people, what operators do for them, and what an admin lets operators do. */
export function adminRoutes(route: Route, deps: Deps): void {
  route(findPeopleEndpoint, ({ behind, ...filter }) => findPeople(filter, behind, deps));
  route(listDepartmentsEndpoint, () => listDepartments(deps));
  route(wire.readPerson, ({ id }, { person }) => readPerson(id, person, deps));
  route(wire.supply, async ({ id: personId, process, delivery }, { person }) => {
    await rateLimit([[RATE_LIMITS.supply, personId]], deps);
    return VERBS['make credential'].operator({ personId, process, delivery }, person, deps);
  });
  route(wire.readSuppliedRun, ({ id }, { person }) => readSuppliedRun(id, person, deps));
  route(wire.readSuppliedTicket, async ({ id }, { person }) => ({
    ticket: await readSuppliedTicket(id, person, deps),
  }));
  route(wire.cancelSuppliedRun, ({ id }, { person }) => cancelSuppliedRun(id, person, deps));
  route(wire.listProcessSwitches, async () => ({ processes: await listSwitches(deps) }));
  route(wire.switchProcess, (input, { person }) => switchProcess(input, person, deps));
}
