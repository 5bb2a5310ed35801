import * as v from 'valibot';
import { AppError, isErrorCode } from '../errors.ts';
import { readExplanation } from '../explanation.ts';
import type { Endpoint } from './endpoint.ts';
import { Problem } from './problem.ts';

/**
 * The path with its query, and the JSON body for a call; `body` is null when the path carries everything. Pure: the
 * caller fetches.
 */
export function buildRequest<Input, Output>(
  to: Endpoint<Input, Output>,
  input: Input,
): { path: string; body: string | null } {
  const rest = { ...input } as Record<string, unknown>; // every endpoint's input is a strict object
  const path = to.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (to.file !== undefined)
    return { path: `${path}?${new URLSearchParams(rest as Record<string, string>)}`, body: null };
  return { path, body: to.method === 'GET' || Object.keys(rest).length === 0 ? null : JSON.stringify(rest) };
}

/**
 * True for a status by which a proxy says that it cannot reach the server: RFC 9110 §15.6.3 to §15.6.5, and the
 * nonstandard ones of large networks (520 to 527, 530).
 */
export function isAway(status: number): boolean {
  return (status >= 502 && status <= 504) || (status >= 520 && status <= 527) || status === 530;
}

/**
 * The server's answer: the parsed output, or a thrown AppError with the problem's own code (RFC 9457). Anything else is
 * `server_unexpected`, or `server_unreachable` if a proxy says that it cannot reach the server.
 */
export function readAnswer<Input, Output>(to: Endpoint<Input, Output>, status: number, body: unknown): Output {
  if (status >= 200 && status < 300) {
    const output = v.safeParse(to.output, body);
    if (output.success) return output.output;
    throw new AppError('server_unexpected', v.summarize(output.issues));
  }
  const problem = v.safeParse(Problem, body);
  if (!problem.success)
    throw new AppError(isAway(status) ? 'server_unreachable' : 'server_unexpected', `status ${status}`);
  const { code, detail, reason, facts, retryAfter, reference, faults } = problem.output;
  throw new AppError(isErrorCode(code) ? code : 'server_unexpected', detail ?? null, {
    explanation: readExplanation(reason, facts),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(reference === undefined ? {} : { reference }),
    ...(faults === undefined ? {} : { faults }),
  });
}
