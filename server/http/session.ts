import * as firstAdmin from '../../shared/wire/first-admin.ts';
import * as wire from '../../shared/wire/session.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import { knownBrowsers } from '../identity/log-in/known-browsers.ts';
import { logIn } from '../identity/log-in/log-in.ts';
import { passwordGate } from '../identity/log-in/password-gate.ts';
import { tellRefusedLogIn } from '../identity/log-in/tell-refused-log-in.ts';
import { setLanguage } from '../identity/people/set-language.ts';
import type { Person } from '../identity/person.ts';
import { logOut, logOutEverywhere } from '../identity/sessions/log-out.ts';
import { setUpFirstAdmin } from '../identity/set-up/set-up-first-admin.ts';
import { tellRefusedLink } from '../identity/set-up/tell-refused-link.ts';
import type { Live } from '../processes/engine/live.ts';
import type { Route } from './route.ts';

/** Logging in and out, and the first admin. */
export function sessionRoutes(
  route: Route,
  deps: {
    readonly store: IdentityStore;
    readonly live: Live;
    readonly clock: () => Date;
    readonly secrets: { readonly sealKey: Uint8Array };
  },
): void {
  const gate = passwordGate();
  const browsers = knownBrowsers(deps.secrets.sealKey);
  route(wire.logIn, async (input, { address, browser: kept }, reply) => {
    const given = { ...input, address, browser: kept };
    const { person, token, browser } = await logIn(given, { ...deps, gate, browsers }).catch((error) =>
      tellRefusedLogIn(error, input.userName, deps),
    );
    reply.startSession(token);
    reply.rememberBrowser(browser);
    return showPerson(person);
  });
  route(wire.readSession, async (_, { person }) => showPerson(person));
  route(wire.setLanguage, async ({ language }, { person }) => showPerson(await setLanguage(person, language, deps)));
  route(wire.logOut, async (_, { person, session }, reply) => {
    await logOut(session, deps);
    deps.live.tellPerson(person.id, { what: 'session', runId: null });
    reply.endSession();
    return {};
  });
  route(wire.logOutEverywhere, async (_, { person }, reply) => {
    const ended = await logOutEverywhere(person.id, deps);
    deps.live.tellPerson(person.id, { what: 'session', runId: null });
    reply.endSession();
    return { ended };
  });
  route(firstAdmin.setUpFirstAdmin, async (input, { address, browser }, reply) => {
    const { person, token } = await setUpFirstAdmin({ ...input, address }, { ...deps, gate }).catch((error) =>
      tellRefusedLink(error, deps),
    );
    reply.startSession(token);
    reply.rememberBrowser(browsers.remember(browser, person.id, deps.clock()));
    return showPerson(person);
  });
}

function showPerson(person: Person): wire.Session {
  return {
    userId: person.id,
    userName: person.userName,
    displayName: person.commonName,
    givenName: person.givenName,
    email: person.email,
    department: person.department,
    role: person.role,
    language: person.language,
    timeZone: person.timeZone,
  };
}
