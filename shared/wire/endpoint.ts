import type { GenericSchema } from 'valibot';
import type { ErrorCode } from '../errors.ts';

/**
 * Who may call. A route without this does not compile.
 * - `public`: anybody. Writes still need the right Origin unless the caller sends none (not a browser).
 * - `session`: a logged-in, active person, by cookie; writes require Origin = PUBLIC_URL.
 * - `operator`: as `session`, by an operator or admin. `admin`: as `session`, by an admin. Others get `not_allowed`.
 * - `ticket`: `Authorization: Ticket <base64url>`; cookies are ignored, any origin may call.
 * - `client`: `Authorization: Client <base64url secret>`; cookies are ignored, any origin may call.
 */
export type Auth = 'public' | 'session' | 'operator' | 'admin' | 'ticket' | 'client';

/** One call: the value that server and clients both compile against and parse with. */
export interface Endpoint<Input, Output, By extends Auth = Auth> {
  /** The name of the constant: the `operationId` of the OpenAPI document. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Input fields named here (`:id`) travel in the path, the others as a JSON body. */
  readonly path: `/api/${string}`;
  readonly auth: By;
  /**
   * The refusals of this call in particular. Those that follow from who may call and from the form of the input are
   * added by `server/http/problems-of.ts`.
   */
  readonly problems: readonly ErrorCode[];
  /** One line for the OpenAPI document. */
  readonly summary: string;
  /**
   * Media types of the answer where it is a file: the output is a `FileAnswer`, and input fields that the path does not
   * name travel in the query. Absent = the answer is JSON.
   */
  readonly file?: readonly string[];
  /** Path fields that reveal what is being searched for: the path is not logged from the first of them on. */
  readonly unlogged?: readonly string[];
  /** Largest body in bytes; absent = `LARGEST_BODY`. */
  readonly largestBody?: number;
  /** A strict object: the server refuses unknown fields. */
  readonly input: GenericSchema<unknown, Input>;
  /** A loose object: clients ignore unknown fields, because an installed extension outlives a server version. */
  readonly output: GenericSchema<unknown, Output>;
}

/** Largest body of a call unless it says otherwise, in bytes. */
export const LARGEST_BODY = 64 * 1024;

export function endpoint<Input, Output, const By extends Auth>(
  declared: Endpoint<Input, Output, By>,
): Endpoint<Input, Output, By> {
  return Object.freeze(declared);
}
