import type { ErrorCode } from '../../shared/errors.ts';
import type { Auth, Endpoint } from '../../shared/wire/endpoint.ts';

/** What any call can run into, whatever it asks for. */
export const ALWAYS = ['internal', 'server_unreachable', 'host_refused'] as const satisfies readonly ErrorCode[];

const BY_AUTH: Readonly<Record<Auth, readonly ErrorCode[]>> = {
  public: [],
  session: ['session_missing'],
  operator: ['session_missing', 'not_allowed'],
  admin: ['session_missing', 'not_allowed'],
  ticket: ['ticket_unknown', 'too_many_tries'],
  client: ['client_unauthorized', 'too_many_tries'],
};

/**
 * Every problem that a call of this endpoint can be answered with, in alphabetical order: those that it declares, and
 * what follows from who may call (`identifyCaller`), from where (`checkOrigin`) and from the form of the input
 * (`readInput`).
 */
export function problemsOf(endpoint: Endpoint<unknown, unknown>): ErrorCode[] {
  const { auth, problems } = endpoint;
  const all = [...ALWAYS, ...BY_AUTH[auth], ...problemsOfWriting(endpoint), ...problemsOfInput(endpoint), ...problems];
  return [...new Set(all)].sort();
}

function problemsOfWriting({ method, auth }: Endpoint<unknown, unknown>): ErrorCode[] {
  if (method === 'GET' || auth === 'ticket' || auth === 'client') return [];
  return auth === 'public' ? ['origin_refused'] : ['origin_refused', 'too_many_tries'];
}

function problemsOfInput({ method, path, file }: Endpoint<unknown, unknown>): ErrorCode[] {
  if (method !== 'GET' && file === undefined) {
    return ['input_invalid', 'input_too_large', 'content_type_unsupported'];
  }
  return path.includes(':') || file !== undefined ? ['input_invalid'] : [];
}
