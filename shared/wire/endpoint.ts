import type { GenericSchema } from 'valibot';

/**
 * Who may call. A route that does not say so does not compile.
 * - `public`: anybody. Writes still need the right Origin unless the caller sends none (no browser).
 * - `session`: a logged-in, active person, by cookie; writes require Origin = PUBLIC_URL.
 * - `operator`: as `session`, by an operator or admin. `admin`: as `session`, by an admin. Others get `not_allowed`.
 * - `ticket`: `Authorization: Ticket <base64url>`; cookies are ignored, any origin may call.
 * - `client`: `Authorization: Client <base64url secret>`; cookies are ignored, any origin may call.
 */
export type Auth = 'public' | 'session' | 'operator' | 'admin' | 'ticket' | 'client';

/** One exchange: the value that server and clients both compile against and parse with. */
export interface Endpoint<Input, Output, By extends Auth = Auth> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fields of the input named here (`:id`) travel in the path, the others as a JSON body. */
  readonly path: `/api/${string}`;
  readonly auth: By;
  /** One line for the OpenAPI document. */
  readonly summary: string;
  /**
   * Media types of the answer where it is a file: its output is a `FileAnswer`, and what the path does not name of the
   * input travels in the query. Absent = it is JSON.
   */
  readonly file?: readonly string[];
  /** Fields of the path that say what somebody looks for: neither they nor what follows them is logged. */
  readonly unlogged?: readonly string[];
  /** Bytes that a body may have; absent = `LARGEST_BODY`. */
  readonly largestBody?: number;
  /** A strict object: the server refuses unknown fields. */
  readonly input: GenericSchema<unknown, Input>;
  /** A loose object: clients ignore unknown fields, an installed extension outlives a server version. */
  readonly output: GenericSchema<unknown, Output>;
}

/** What every body may have, in bytes. */
export const LARGEST_BODY = 64 * 1024;

export function endpoint<Input, Output, const By extends Auth>(
  declared: Endpoint<Input, Output, By>,
): Endpoint<Input, Output, By> {
  return Object.freeze(declared);
}
