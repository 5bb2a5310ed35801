import {
  cancelSuppliedRun as cancelSuppliedRunEndpoint,
  findPeople as findPeopleEndpoint,
  listDepartments as listDepartmentsEndpoint,
  listProcessSwitches,
  readPerson as readPersonEndpoint,
  readSuppliedRun as readSuppliedRunEndpoint,
  readSuppliedTicket as readSuppliedTicketEndpoint,
  supply,
  switchProcess as switchProcessEndpoint,
} from '../../shared/wire/admin.ts';
import { countTries, type Limit } from '../identity/count-try.ts';
import { cancelSuppliedRun } from '../processes/cancel-supplied-run.ts';
import type { Deps } from '../processes/deps.ts';
import { findPeople } from '../processes/find-people.ts';
import { listDepartments } from '../processes/list-departments.ts';
import { listSwitches } from '../processes/list-switches.ts';
import { readPerson } from '../processes/read-person.ts';
import { readSuppliedRun } from '../processes/read-supplied-run.ts';
import { readSuppliedTicket } from '../processes/read-supplied-ticket.ts';
import { supplyRun } from '../processes/supply-run.ts';
import { switchProcess } from '../processes/switch-process.ts';
import type { Route } from './route.ts';

/** For one person, whoever orders: each may be a mail to them and two lines on the revocation list for years. */
export const SUPPLY_LIMIT: Limit = { name: 'supply person', tries: 50, seconds: 86_400 };

/** Identity Manager: people, what operators do for them, and what an admin lets operators do. */
export function adminRoutes(route: Route, deps: Deps): void {
  route(findPeopleEndpoint, ({ behind, ...filter }) => findPeople(filter, behind, deps));
  route(listDepartmentsEndpoint, () => listDepartments(deps));
  route(readPersonEndpoint, ({ id }, { person }) => readPerson(id, person, deps));
  route(supply, async ({ id: personId, process, delivery }, { person }) => {
    await countTries([[SUPPLY_LIMIT, personId]], deps);
    return supplyRun({ personId, process, delivery }, person, deps);
  });
  route(readSuppliedRunEndpoint, ({ id }, { person }) => readSuppliedRun(id, person, deps));
  route(readSuppliedTicketEndpoint, async ({ id }, { person }) => ({
    ticket: await readSuppliedTicket(id, person, deps),
  }));
  route(cancelSuppliedRunEndpoint, ({ id }, { person }) => cancelSuppliedRun(id, person, deps));
  route(listProcessSwitches, async () => ({ processes: await listSwitches(deps) }));
  route(switchProcessEndpoint, (input, { person }) => switchProcess(input, person, deps));
}
