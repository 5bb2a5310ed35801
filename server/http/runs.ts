import {
  approveNumber as approveNumberEndpoint,
  cancelRun as cancelRunEndpoint,
  listOpenRuns as listOpenRunsEndpoint,
  listProcesses as listProcessesEndpoint,
  newCode as newCodeEndpoint,
  nextStep as nextStepEndpoint,
  readRun as readRunEndpoint,
  readTicket as readTicketEndpoint,
  sendAgain as sendAgainEndpoint,
  startRun as startRunEndpoint,
} from '../../shared/wire/run.ts';
import { countTries, type Limit } from '../identity/count-try.ts';
import { approveNumber } from '../processes/approve-number.ts';
import { cancelRun } from '../processes/cancel-run.ts';
import type { Deps } from '../processes/deps.ts';
import { listOpenRuns } from '../processes/list-open-runs.ts';
import { listProcesses } from '../processes/list-processes.ts';
import { newCode } from '../processes/new-code.ts';
import { nextStep } from '../processes/next-step.ts';
import { readRun } from '../processes/read-run.ts';
import { readTicket } from '../processes/read-ticket.ts';
import { sendAgain } from '../processes/send-again.ts';
import { startRun } from '../processes/start-run.ts';
import type { Route } from './route.ts';

/** What is issued and cancelled stays on the revocation list for years: nobody makes it long in a night. */
export const ORDER_LIMIT: Limit = { name: 'order person', tries: 500, seconds: 86_400 };

/** Processes and runs of the person who is logged in. */
export function runRoutes(route: Route, deps: Deps): void {
  route(listProcessesEndpoint, async (_, { person }) => ({ processes: await listProcesses(person, deps) }));
  route(listOpenRunsEndpoint, async (_, { person }) => ({ runs: await listOpenRuns(person.id, deps) }));
  route(startRunEndpoint, async ({ process }, { person }) => {
    await countTries([[ORDER_LIMIT, person.id]], deps);
    return startRun(process, person.id, deps);
  });
  route(readRunEndpoint, ({ id }, { person }) => readRun(id, person.id, deps));
  route(nextStepEndpoint, (input, { person }) => nextStep(input, person.id, deps));
  route(cancelRunEndpoint, ({ id }, { person }) => cancelRun(id, person.id, deps));
  route(newCodeEndpoint, ({ id }, { person }) => newCode(id, person.id, deps));
  route(sendAgainEndpoint, ({ id }, { person }) => sendAgain(id, person.id, deps));
  route(approveNumberEndpoint, (input, { person }) => approveNumber(input, person.id, deps));
  route(readTicketEndpoint, async ({ id }, { person }) => ({ ticket: await readTicket(id, person.id, deps) }));
}
