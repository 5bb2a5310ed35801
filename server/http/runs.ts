import * as wire from '../../shared/wire/run.ts';
import { rateLimit } from '../identity/rate-limit/rate-limit.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { readTicket } from '../processes/engine/read-ticket.ts';
import { approveNumber } from '../processes/self-service/approve-number.ts';
import { cancelRun } from '../processes/self-service/cancel-run.ts';
import { listOpenRuns } from '../processes/self-service/list-open-runs.ts';
import { listProcesses } from '../processes/self-service/list-processes.ts';
import { newCode } from '../processes/self-service/new-code.ts';
import { nextStep } from '../processes/self-service/next-step.ts';
import { readRun } from '../processes/self-service/read-run.ts';
import { sendAgain } from '../processes/self-service/send-again.ts';
import { RATE_LIMITS } from '../rate-limits.ts';
import { VERBS } from './processes.ts';
import type { Route } from './route.ts';

/** Processes and runs of the logged-in person. */
export function runRoutes(route: Route, deps: Deps): void {
  route(wire.listProcesses, async (_, { person }) => ({ processes: await listProcesses(person, deps) }));
  route(wire.listOpenRuns, async (_, { person }) => ({ runs: await listOpenRuns(person.id, deps) }));
  route(wire.startRun, async ({ process }, { person }) => {
    await rateLimit([[RATE_LIMITS.order, person.id]], deps);
    return VERBS['make credential'].user(process, person.id, deps);
  });
  route(wire.readRun, ({ id }, { person }) => readRun(id, person.id, deps));
  route(wire.nextStep, (input, { person }) => nextStep(input, person.id, deps));
  route(wire.cancelRun, ({ id }, { person }) => cancelRun(id, person.id, deps));
  route(wire.newCode, ({ id }, { person }) => newCode(id, person.id, deps));
  route(wire.sendAgain, ({ id }, { person }) => sendAgain(id, person.id, deps));
  route(wire.approveNumber, (input, { person }) => approveNumber(input, person.id, deps));
  route(wire.readTicket, async ({ id }, { person }) => ({ ticket: await readTicket(id, person.id, deps) }));
}
