import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { ERROR_CODES } from '../../shared/errors.ts';
import type { Auth, Endpoint } from '../../shared/wire/endpoint.ts';
import { ScriptFault } from '../../shared/wire/problem.ts';
import { describeProblems, UNFORESEEN } from './describe-problems.ts';

const SECURITY: Readonly<Record<Auth, ReadonlyArray<Record<string, readonly string[]>>>> = {
  public: [],
  session: [{ session: [] }],
  operator: [{ session: [] }],
  admin: [{ session: [] }],
  ticket: [{ ticket: [] }],
  client: [{ client: [] }],
};

/** Who may call, in a sentence. */
const CALLERS: Readonly<Record<Auth, string>> = {
  public: 'For everybody.',
  session: 'For people who are logged in.',
  operator: 'For operators and admins only.',
  admin: 'For admins only.',
  ticket: 'For the client that was given the one-time ticket of an order.',
  client: 'For the client that opened the order.',
};

/** Groups of endpoints by path: the first that matches. */
const TAGS = [
  {
    name: 'Session',
    description: 'Logging in and out, the first admin, and what people set for themselves.',
    at: /^\/api\/(sessions?|setup|account\/.+)$/,
  },
  {
    name: 'Orders',
    description: 'The processes that people go through for themselves. Each run of one is an order.',
    at: /^\/api\/(processes|runs)/,
  },
  {
    name: 'Provisioning',
    description: 'The conversation of the card app or the phone app with the server: from a ticket to certificates.',
    at: /^\/api\/messages/,
  },
  {
    name: 'Credentials',
    description: 'The credentials and certificates that people have, and where the card app comes from.',
    at: /^\/api\/(credentials|certificates|card-app)/,
  },
  { name: 'Options', description: 'The scripts that decide what is issued.', at: /^\/api\/options/ },
  { name: 'Audit log', description: 'What happened, in entries that are chained.', at: /^\/api\/admin\/audit/ },
  {
    name: 'People',
    description: 'What operators see of people and do for them, and which processes they are allowed.',
    at: /^\/api\/(admin|people)\//,
  },
] as const;

type JsonSchema = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of the declared endpoints. `server`: the origin at which they are served. Throws TypeError
 * for an endpoint that belongs to none of the tags.
 */
export function describeApi(
  endpoints: readonly Endpoint<unknown, unknown>[],
  { version, server }: { readonly version: string; readonly server: string },
): Record<string, unknown> {
  const byPath = Map.groupBy(endpoints, ({ path }) => path.replace(/:([a-zA-Z]+)/g, '{$1}'));
  const paths = [...byPath].map(([path, all]) => [
    path,
    Object.fromEntries(all.map((endpoint) => [endpoint.method.toLowerCase(), describeOperation(endpoint)])),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chipless',
      version,
      description:
        'What the portal, Identity Manager, the card app and the phone app call. A refusal is a problem document (RFC 9457) ' +
        'with a `code` of a closed list; servers refuse fields that they do not know, and clients ignore them.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server, description: 'This server' }],
    tags: TAGS.map(({ name, description }) => ({ name, description })),
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: 'Set by logIn' },
        ticket: { type: 'http', scheme: 'Ticket', description: 'The one-time ticket of an order, base64url' },
        client: { type: 'http', scheme: 'Client', description: "A client's own 256-bit secret, base64url" },
      },
      schemas: { Problem: PROBLEM },
      responses: { Unforeseen: UNFORESEEN },
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
    reason: { type: 'string', description: 'What `detail` says, as one word of a list' },
    facts: { type: 'object', description: 'What the sentence about `reason` is made of' },
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
    operationId: endpoint.name,
    tags: [tagOf(endpoint)],
    summary: endpoint.summary,
    description: CALLERS[endpoint.auth],
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
      ...describeProblems(endpoint),
    },
  };
}

function tagOf({ path }: Endpoint<unknown, unknown>): string {
  const tag = TAGS.find(({ at }) => at.test(path));
  if (tag === undefined) throw new TypeError(`${path} belongs to no tag`);
  return tag.name;
}

function describeContent({ file, output }: Endpoint<unknown, unknown>): Record<string, unknown> {
  if (file === undefined) return { 'application/json': { schema: describeSchema(output, 'output') } };
  return Object.fromEntries(file.map((type) => [type, {}]));
}

function describeBody(properties: Record<string, JsonSchema>) {
  const schema = { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
  return { required: true, content: { 'application/json': { schema } } };
}

/** What JSON Schema cannot express (trimming, normalisation) is left out. */
function describeSchema(schema: GenericSchema<unknown, unknown>, typeMode: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...described } = toJsonSchema(schema, { target: 'draft-2020-12', typeMode, errorMode: 'ignore' });
  return described;
}
