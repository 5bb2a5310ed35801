import type { Auth, Endpoint } from '../../shared/wire/endpoint.ts';
import type { Person } from '../identity/person.ts';
import type { StoredSession } from '../identity/session-store.ts';

/** The caller, authenticated before the handler runs. `address`: of the client, as TRUSTED_PROXIES lets us see it. */
export type Caller<By extends Auth> = By extends 'session' | 'operator' | 'admin'
  ? { readonly by: 'session'; readonly person: Person; readonly session: StoredSession; readonly address: string }
  : By extends 'ticket'
    ? { readonly by: 'ticket' /** base64url, 43 characters. */; readonly ticket: string; readonly address: string }
    : By extends 'client'
      ? {
          readonly by: 'client';
          /** Hex SHA-256 over the 32 bytes of the secret (not over its base64url text). */
          readonly secretHash: string;
          readonly address: string;
        }
      : {
          readonly by: 'public';
          readonly address: string;
          /** What the browser keeps of earlier log-ins, not yet verified; null = nothing. */
          readonly browser: string | null;
        };

/** What a handler may do to the answer beyond its output; few need it. */
export interface Reply {
  /** Sets the session cookie to this token. */
  startSession(token: string): void;
  /** Makes the browser forget the session cookie. */
  endSession(): void;
  /** Stores in the browser who has logged in there, as `KnownBrowsers` makes it. */
  rememberBrowser(kept: string): void;
}

/** Answers one endpoint: the input is parsed, the caller authenticated; an AppError becomes a problem (RFC 9457). */
export type Handle<I, O, By extends Auth> = (input: I, caller: Caller<By>, reply: Reply) => Promise<O>;

/** A module of routes is `export function runRoutes(route: Route, deps: …): void` and calls this once per endpoint. */
export type Route = <I, O, By extends Auth>(endpoint: Endpoint<I, O, By>, handle: Handle<I, O, By>) => void;

/** An endpoint with its handler, without their types: the endpoint's schemas check them at run time. */
export interface DeclaredRoute {
  readonly endpoint: Endpoint<unknown, unknown>;
  readonly handle: (input: unknown, caller: Caller<Auth>, reply: Reply) => Promise<unknown>;
}

/** Collects what the route modules declare, for mounting and for the OpenAPI document. */
export function collectRoutes(): { readonly route: Route; readonly declared: readonly DeclaredRoute[] } {
  const declared: DeclaredRoute[] = [];
  const route: Route = (endpoint, handle) => {
    if (declared.some((known) => known.endpoint.method === endpoint.method && known.endpoint.path === endpoint.path)) {
      throw new TypeError(`${endpoint.method} ${endpoint.path} is declared twice`);
    }
    // The dispatcher passes only what this endpoint's own schema parsed and only a caller of this endpoint's `auth`.
    declared.push({ endpoint, handle } as unknown as DeclaredRoute);
  };
  return { route, declared };
}
