import { setSessionCookie } from '../../../server/http/session-cookie.ts';
import { startSession } from '../../../server/identity/sessions/start-session.ts';
import type { Role } from '../../../shared/person.ts';
import { fromPortal, type HostileWorld, type Visitor } from './hostile-world.ts';

export const MOBILE_OPTIONS = '/api/options/mobile-id';

/** A new person of this role, logged in, without any counted tries. */
export async function newVisitor({ app, secrets }: HostileWorld, role: Role): Promise<Visitor> {
  const person = await app.person({ userName: `v${crypto.randomUUID()}`, role });
  const token = await app.store.transaction(({ sessions }) => startSession(person, { sessions, now: app.clock() }));
  secrets.add(token);
  return { person, cookie: setSessionCookie(token).split(';')[0] ?? '' };
}

/** What an honest admin's page sends. */
export const honestSave = { text: 'pin.minLength = 8;\n', why: 'Longer PINs', basedOn: 1 };

export function saveOptions(at: HostileWorld, by: Pick<Visitor, 'cookie'>, change: object = {}): Promise<Response> {
  return fromPortal(at, by, MOBILE_OPTIONS, { ...honestSave, ...change }, { method: 'PUT' });
}

export function checkOptions(at: HostileWorld, by: Pick<Visitor, 'cookie'>, text: unknown): Promise<Response> {
  return fromPortal(at, by, `${MOBILE_OPTIONS}/check`, { text });
}

export function previewOptions(at: HostileWorld, by: Pick<Visitor, 'cookie'>, change: object = {}): Promise<Response> {
  const honest = { text: honestSave.text, personId: at.alice.person.id };
  return fromPortal(at, by, `${MOBILE_OPTIONS}/preview`, { ...honest, ...change });
}
