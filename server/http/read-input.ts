import * as v from 'valibot';
import { AppError } from '../../shared/errors.ts';
import { type Endpoint, LARGEST_BODY } from '../../shared/wire/endpoint.ts';
import { readBody } from './read-body.ts';

/**
 * The input of one call: the fields named in the path, the others from the JSON body or, for a file, from the query,
 * validated by the endpoint's own schema. Throws AppError `input_invalid` with a sentence that names the field, and
 * what reading a body throws.
 */
export async function readInput<I>(endpoint: Endpoint<I, unknown>, request: Request): Promise<I> {
  const url = new URL(request.url);
  const fromPath = readPath(endpoint.path, url.pathname);
  const rest = await readRest(endpoint, request, url);
  const body = rest === undefined ? {} : rest;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('input_invalid', 'The body has to be a JSON object');
  }
  const twice = Object.keys(fromPath).find((name) => Object.hasOwn(body, name));
  if (twice !== undefined) throw new AppError('input_invalid', `The field "${twice}" belongs in the address only`);
  const input = v.safeParse(endpoint.input, { ...body, ...fromPath });
  if (!input.success) throw new AppError('input_invalid', describeIssue(input.issues[0]));
  return input.output;
}

/** The fields outside the path: undefined = none were sent. */
async function readRest(endpoint: Endpoint<unknown, unknown>, request: Request, url: URL): Promise<unknown> {
  if (endpoint.file !== undefined) return readQuery(url.searchParams);
  return endpoint.method === 'GET' ? undefined : readBody(request, endpoint.largestBody ?? LARGEST_BODY);
}

function readQuery(query: URLSearchParams): Record<string, string> {
  if (new Set(query.keys()).size < query.size) throw new AppError('input_invalid', 'The address names a field twice');
  return Object.fromEntries(query);
}

function readPath(declared: string, actual: string): Record<string, string> {
  const parts = actual.split('/');
  const fields: Record<string, string> = {};
  for (const [index, segment] of declared.split('/').entries()) {
    if (segment.startsWith(':')) fields[segment.slice(1)] = decodeSegment(parts[index] ?? '');
  }
  return fields;
}

function decodeSegment(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw new AppError('input_invalid', 'The address has a broken % in it');
  }
}

/** Names the field and what was expected; never repeats the value, which may be a password. A check explains itself. */
function describeIssue(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue);
  const field = name === null ? 'The body' : `The field "${name.slice(0, 80)}"`;
  if (issue.expected === 'never') return `${field} is not known`;
  if (issue.received === 'undefined' || issue.input === undefined) return `${field} is missing`;
  if (issue.type === 'check') return `${field} ${issue.message}`;
  if (issue.type === 'regex' || issue.expected === null) return `${field} does not have the expected form`;
  return `${field} does not fit: expected ${issue.expected}`;
}
