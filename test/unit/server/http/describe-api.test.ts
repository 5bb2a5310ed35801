import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../../support/declared-endpoints.ts';
import { openTestApp, type TestApp } from '../../../support/http-client.ts';

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
  });

  it.each(ENDPOINTS.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    'serves and describes %s',
    (_, endpoint) => {
      const operation = document.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
      expect(operation).toMatchObject({ summary: endpoint.summary });
      const scheme = ['operator', 'admin'].includes(endpoint.auth) ? 'session' : endpoint.auth;
      expect(operation.security).toEqual(endpoint.auth === 'public' ? [] : [{ [scheme]: [] }]);
      expect(/^For .* only\.$/.test(operation.description ?? '')).toBe(scheme !== endpoint.auth);
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
    expect(new Set(references)).toEqual(new Set(['"$ref":"#/components/schemas/Problem"']));
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
});
