import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import * as v from 'valibot';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import { titleOf } from './declared-endpoints.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** What the schema of the input alone does not say. */
const MEANT: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'POST /api/setup': { email: 'eve@example.com', password: 'correct horse battery' },
};

/** An input that the endpoint's contract accepts, made from the contract. Throws where it cannot make one. */
export function sampleInput(endpoint: Endpoint<unknown, unknown>): Record<string, unknown> {
  const schema = toJsonSchema(endpoint.input, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' });
  const made = { ...(sampleOf({ ...schema }) as Record<string, unknown>), ...MEANT[titleOf(endpoint)] }; // inputs are objects
  const judged = v.safeParse(endpoint.input, made);
  if (judged.success) return made;
  throw new Error(`${titleOf(endpoint)} does not accept ${JSON.stringify(made)}: ${judged.issues[0].message}`);
}

function sampleOf(schema: JsonSchema): unknown {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return sampleOf(choices[0]);
  switch (schema['type']) {
    case 'object':
      return sampleObject(schema);
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => sampleOf(schema['items'] as JsonSchema));
    case 'integer':
    case 'number':
      return Number(schema['minimum'] ?? 0);
    case 'boolean':
      return false;
    case 'string':
      return sampleText(schema);
    default:
      return null;
  }
}

function sampleObject({ properties = {}, required = [] }: JsonSchema): Record<string, unknown> {
  const fields = properties as Record<string, JsonSchema>; // of an object's schema
  return Object.fromEntries((required as string[]).map((name) => [name, sampleOf(fields[name] ?? {})]));
}

function sampleText({ format, pattern, contentEncoding, minLength = 1 }: JsonSchema): string {
  if (format === 'uuid') return crypto.randomUUID();
  if (contentEncoding === 'base64') return 'AAAA';
  const wanted = new RegExp(typeof pattern === 'string' ? pattern : '');
  const plain = ['a', '0'].map((sign) => sign.repeat(Number(minLength))).find((text) => wanted.test(text));
  return plain ?? fc.sample(fc.stringMatching(wanted), { seed: 1, numRuns: 1 })[0] ?? '';
}
