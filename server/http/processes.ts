import { actOnPerson as actOnPersonEndpoint } from '../../shared/wire/admin.ts';
import { actOnCredential as actOnCredentialEndpoint } from '../../shared/wire/credential.ts';
import { credentialProcess, personProcess } from '../processes/catalogue/catalogue.ts';
import type { ProcessDefinition } from '../processes/catalogue/definition.ts';
import { supplyRun } from '../processes/desk/supply-run.ts';
import { viewPerson } from '../processes/desk/view-person.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { actOnCredential } from '../processes/life-cycle/act-on-credential.ts';
import { actOnPerson } from '../processes/life-cycle/act-on-person.ts';
import { startRun } from '../processes/self-service/start-run.ts';
import type { Route } from './route.ts';

/**
 * The function that carries out a process, by what it does and who starts it. A kind of process without one does not
 * compile.
 */
export const VERBS = {
  'make credential': { user: startRun, operator: supplyRun },
  'change credential': { user: actOnCredential, operator: actOnCredential },
  'change person': { user: actOnPerson, operator: actOnPerson },
} as const satisfies Record<
  ProcessDefinition['does'],
  Record<ProcessDefinition['who'], (...given: never[]) => Promise<unknown>>
>;

/** Every process that changes a state, by its symbolic name, of people for themselves and of operators for them. */
export function processRoutes(route: Route, deps: Deps): void {
  route(actOnCredentialEndpoint, ({ process, ...act }, { person }) => {
    const definition = credentialProcess(process);
    return VERBS[definition.does][definition.who](definition, act, person, deps);
  });
  route(actOnPersonEndpoint, async ({ process, ...act }, { person }) => {
    const definition = personProcess(process);
    return viewPerson(await VERBS[definition.does][definition.who](definition, act, person, deps));
  });
}
