import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/app.ts';
import { ENDPOINTS } from '../../support/declared-endpoints.ts';
import { openTestApp, type TestApp } from '../../support/http-client.ts';

/**
 * Routes without a declaration, each with the file under test/ and the title of the tests that attack it: neither the
 * matrix nor the OpenAPI document knows of them.
 */
const RAW: Readonly<Record<string, readonly [file: string, title: string]>> = {
  '/api/openapi.json': ['unit/server/http/describe-api.test.ts', 'GET /api/openapi.json'],
  '/api/events': ['unit/server/http/events.test.ts', 'GET /api/events'],
  '/api/messages/:id/events': ['unit/server/http/events.test.ts', 'GET /api/messages/:id/events'],
  '/api/certificates/:file{[^/]+\\.(?:pem|der)}': [
    'integration/hostile-requests-sessions.test.ts',
    'no session at a certificate',
  ],
  '/healthz': ['unit/server/http/health.test.ts', '/healthz'],
  '/readyz': ['unit/server/http/health.test.ts', '/readyz'],
};
const PKI = ['unit/server/http/pki.test.ts', '/pki'] as const;

describe('the routes of the server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  it('are the declared ones and those that are written down here', () => {
    const paths = createApp(app.deps)
      .routes.map(({ path }) => path)
      .filter((path) => path !== '/*' && !path.startsWith('/pki/')); // what looks at all requests, and the files of the CA
    const expected = [...ENDPOINTS.map(({ path }) => path), ...Object.keys(RAW)];
    expect([...new Set(paths)].sort()).toEqual([...new Set(expected)].sort());
  });

  it.each([...Object.values(RAW), PKI])('are attacked by %s: %s', (file, title) => {
    expect(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')).toContain(title);
  });
});
