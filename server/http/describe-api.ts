import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { ERROR_CODES } from '../../shared/errors.ts';
import type { Auth, Endpoint } from '../../shared/wire/endpoint.ts';
import { ScriptFault } from '../../shared/wire/problem.ts';

const SECURITY: Readonly<Record<Auth, ReadonlyArray<Record<string, readonly string[]>>>> = {
  public: [],
  session: [{ session: [] }],
  operator: [{ session: [] }],
  admin: [{ session: [] }],
  ticket: [{ ticket: [] }],
  client: [{ client: [] }],
};

/** Who may call, where the session of just anybody is not enough. */
const ONLY: Partial<Readonly<Record<Auth, string>>> = {
  operator: 'For operators and admins only.',
  admin: 'For admins only.',
};

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 document of the declared endpoints. */
export function describeApi(
  endpoints: readonly Endpoint<unknown, unknown>[],
  version: string,
): Record<string, unknown> {
  const byPath = Map.groupBy(endpoints, ({ path }) => path.replace(/:([a-zA-Z]+)/g, '{$1}'));
  const paths = [...byPath].map(([path, all]) => [
    path,
    Object.fromEntries(all.map((endpoint) => [endpoint.method.toLowerCase(), describeOperation(endpoint)])),
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Chipless', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        ticket: { type: 'http', scheme: 'Ticket', description: 'The one-time ticket of an order, base64url' },
        client: { type: 'http', scheme: 'Client', description: "A client's own 256-bit secret, base64url" },
      },
      schemas: { Problem: PROBLEM },
    },
  };
}

/** RFC 9457 with our extensions. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(ERROR_CODES) },
    retryAfter: { type: 'number', description: 'Seconds' },
    reference: { type: 'string', description: "Of the line in the server's log, for code `internal`" },
    faults: {
      type: 'array',
      items: describeSchema(ScriptFault, 'output'),
      description: 'Of an option script, for code `options_refused`',
    },
  },
} as const;

function describeOperation(endpoint: Endpoint<unknown, unknown>): Record<string, unknown> {
  const inPath = [...endpoint.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name = '']) => name);
  const input = describeSchema(endpoint.input, 'input');
  const fields = Object.entries((input['properties'] ?? {}) as Record<string, JsonSchema>); // of a strict object
  const required = (input['required'] ?? []) as readonly string[]; // of a JSON schema
  const rest = fields.filter(([name]) => !inPath.includes(name));
  const [inQuery, inBody] = endpoint.file === undefined ? [[], rest] : [rest, []];
  return {
    summary: endpoint.summary,
    ...(endpoint.auth in ONLY ? { description: ONLY[endpoint.auth] } : {}),
    security: SECURITY[endpoint.auth],
    parameters: [
      ...fields
        .filter(([name]) => inPath.includes(name))
        .map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
      ...inQuery.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema })),
    ],
    ...(inBody.length === 0 ? {} : { requestBody: describeBody(Object.fromEntries(inBody)) }),
    responses: {
      200: {
        description: 'Done',
        content: describeContent(endpoint),
      },
      default: {
        description: 'A problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function describeContent({ file, output }: Endpoint<unknown, unknown>): Record<string, unknown> {
  if (file === undefined) return { 'application/json': { schema: describeSchema(output, 'output') } };
  return Object.fromEntries(file.map((type) => [type, {}]));
}

function describeBody(properties: Record<string, JsonSchema>) {
  const schema = { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
  return { required: true, content: { 'application/json': { schema } } };
}

/** What JSON Schema cannot say (trimming, normalisation) is left out. */
function describeSchema(schema: GenericSchema<unknown, unknown>, typeMode: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...described } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode, errorMode: 'ignore' });
  return described;
}
