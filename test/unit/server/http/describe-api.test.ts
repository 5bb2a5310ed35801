import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../server/http/problems-of.ts';
import { ENDPOINTS, ENDPOINTS_BY_CONSTANT } from '../../../support/declared-endpoints.ts';
import { ORIGIN, openTestApp, type TestApp } from '../../../support/http-client.ts';

/** A response as far as it says what the code of a problem can be. */
interface Refusal {
  readonly content: {
    readonly 'application/problem+json'?: {
      readonly schema: {
        readonly allOf: readonly [unknown, { readonly properties: { readonly code: { readonly enum: string[] } } }];
      };
    };
  };
}

describe('GET /api/openapi.json', () => {
  let app: TestApp;
  // biome-ignore lint/suspicious/noExplicitAny: a document of unknown depth, looked into by name
  let document: any;
  beforeAll(async () => {
    app = await openTestApp();
    document = await (await app.send('/api/openapi.json')).json();
  });
  afterAll(() => app.close());

  it('is OpenAPI 3.1 of this version', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Chipless', version: '1.2.3' } });
    expect(document.servers).toEqual([{ url: ORIGIN, description: 'This server' }]);
  });

  it.each(ENDPOINTS.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    'serves and describes %s',
    (_, endpoint) => {
      const operation = document.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
      expect(operation).toMatchObject({ summary: endpoint.summary, operationId: endpoint.name });
      expect(document.tags.map(({ name }: { name: string }) => name)).toContain(operation.tags[0]);
      const scheme = ['operator', 'admin'].includes(endpoint.auth) ? 'session' : endpoint.auth;
      expect(operation.security).toEqual(endpoint.auth === 'public' ? [] : [{ [scheme]: [] }]);
      expect(/^For .* only\.$/.test(operation.description)).toBe(scheme !== endpoint.auth);
      const { Unforeseen } = document.components.responses;
      const refusals: Refusal[] = Object.values({ ...operation.responses, default: Unforeseen });
      const enums = refusals.flatMap(
        ({ content }) => content['application/problem+json']?.schema.allOf[1].properties.code.enum ?? [],
      );
      expect(enums.sort()).toEqual(problemsOf(endpoint));
      const inQuery = endpoint.file === undefined ? [] : ['as', 'person', 'what', 'from', 'until'];
      const named = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(operation.parameters.map(({ name }: { name: string }) => name)).toEqual([...named, ...inQuery]);
      const { content } = operation.responses[200];
      if (endpoint.file !== undefined) return expect(Object.keys(content)).toEqual(endpoint.file);
      expect(content['application/json'].schema).toMatchObject({ type: 'object' });
    },
  );

  it('refers to nothing that is not there', () => {
    const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(new Set(references)).toEqual(
      new Set(['"$ref":"#/components/schemas/Problem"', '"$ref":"#/components/responses/Unforeseen"']),
    );
    expect(document.components.schemas.Problem.properties.code.enum).toContain('internal');
  });

  it('describes a body as the server judges it', () => {
    const { schema } = document.paths['/api/runs/{id}/next'].post.requestBody.content['application/json'];
    expect(schema).toEqual({
      type: 'object',
      properties: { step: { type: 'integer', minimum: 0, maximum: 100 } },
      required: ['step'],
      additionalProperties: false,
    });
  });

  it('describes what stands in an address as the text that it is', () => {
    const { parameters } = document.paths['/api/options/{kind}/versions/{version}'].get;
    expect(parameters).toEqual([
      {
        ...{ name: 'kind', in: 'path', required: true },
        schema: { type: 'string', enum: ['virtual-smart-card', 'mobile-id'] },
      },
      {
        name: 'version',
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: expect.stringMatching(/^\^.*\$$/) },
      },
    ]);
  });

  it('describes the save of an option script, and the faults of a refused one', () => {
    const { put } = document.paths['/api/options/{kind}'];
    expect(put.requestBody.content['application/json'].schema).toEqual({
      type: 'object',
      properties: {
        text: { type: 'string', maxLength: 65_536 },
        why: { type: 'string', minLength: 1, maxLength: 500 },
        basedOn: { type: 'integer', minimum: 1, maximum: 1_000_000 },
      },
      required: ['text', 'why', 'basedOn'],
      additionalProperties: false,
    });
    const { faults, code } = document.components.schemas.Problem.properties;
    expect(faults.items.required).toEqual(['line', 'column', 'option', 'reason', 'fails']);
    expect(code.enum).toContain('options_refused');
  });

  it('describes values of any option by its path', () => {
    const { schema } = document.paths['/api/options/{kind}/preview'].post.responses[200].content['application/json'];
    expect(schema.properties.values).toMatchObject({
      type: 'object',
      additionalProperties: { anyOf: expect.any(Array) },
    });
  });

  it('says by status what a refused call is answered', () => {
    const { responses } = document.paths['/api/runs/{id}/number'].post;
    expect(Object.keys(responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '410',
      '413',
      '415',
      '429',
      'default',
    ]);
    expect(responses[401]).toEqual({
      description: '`session_missing`: You are not logged in.',
      content: {
        'application/problem+json': {
          schema: {
            allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: ['session_missing'] } } }],
          },
        },
      },
    });
    const { enum: gone } = responses[410].content['application/problem+json'].schema.allOf[1].properties.code;
    expect(gone).toEqual(['number_wrong', 'run_cancelled', 'run_expired', 'run_failed']);
  });

  it('passes the recommended rules of Redocly without a warning', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
    try {
      // The example server URLs that the linter complains about are made up.
      const servers = [{ url: 'https://id.chipless.net' }];
      await writeFile(join(folder, 'openapi.json'), JSON.stringify({ ...document, servers }));
      const { totals, problems } = JSON.parse(await lint(join(folder, 'openapi.json')));
      expect(problems.map(({ ruleId, message }: { ruleId: string; message: string }) => [ruleId, message])).toEqual([]);
      expect(totals).toMatchObject({ errors: 0, warnings: 0, ignored: 0 });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it.each(ENDPOINTS_BY_CONSTANT)('calls the endpoint %s by the name of its constant', (constant, { name }) =>
  expect(name).toBe(constant),
);

/** The output of Redocly's linter, as JSON. No telemetry and no update check. */
function lint(path: string): Promise<string> {
  const cli = join(import.meta.dirname, '../../../../node_modules/@redocly/cli/bin/cli.js');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const linter = spawn(process.execPath, [cli, 'lint', path, '--extends', 'recommended', '--format', 'json'], { env });
  return new Promise((resolve, reject) => {
    let said = '';
    linter.stdout.on('data', (part) => {
      said += part;
    });
    linter.on('error', reject);
    linter.on('close', () => resolve(said));
  });
}
