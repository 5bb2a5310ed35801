import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios.ts';

const DIST = join(import.meta.dirname, '../../../dist/web');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The built portal with canned answers; `show` chooses which. */
export async function serveFakePortal(
  dist = DIST,
): Promise<{ address: string; show: (name: string) => void; close: () => void }> {
  let scenario: Scenario = pick('first');
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/api/events') {
      response.writeHead(scenario.session === null ? 401 : 200, { 'content-type': 'text/event-stream' });
      if (scenario.session === null) response.end();
      else response.write('event: alive\ndata: {}\n\n');
      return;
    }
    if (path.startsWith('/api/')) {
      const { status, body } = answer(request.method ?? 'GET', path, scenario);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    const file = path.startsWith('/assets/') ? path : '/portal/index.html';
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response
      .writeHead(200, { 'content-type': type, 'content-security-policy': POLICY })
      .end(await readFile(join(dist, file)));
  });
  const port = await listen(server);
  return {
    address: `http://localhost:${port}`,
    show: (name) => {
      scenario = pick(name);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pick(name: string): Scenario {
  const found = SCENARIOS[name];
  if (found === undefined) throw new TypeError(`no scenario ${name}`);
  return found;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new TypeError('no port');
      resolve(address.port);
    });
  });
}

const problem = (status: number, code: string, more: object = {}) => ({ status, body: { code, ...more } });
const ok = (body: object) => ({ status: 200, body });

function answer(method: string, path: string, { session, processes, runs, credentials }: Scenario) {
  if (method === 'POST' && path === '/api/session') return problem(401, 'login_failed');
  if (method === 'POST' && path === '/api/setup') return problem(410, 'setup_link_dead');
  if (session === null) return problem(401, 'session_missing');
  const [first] = runs;
  if (path === '/api/session') return ok(session);
  if (path === '/api/card-app') {
    return ok({ stores: { chrome: null, edge: null, firefox: null }, support: null, byHand: true });
  }
  if (path === '/api/processes') return ok({ processes });
  if (path === '/api/credentials') return ok({ credentials });
  if (path === '/api/runs' && method === 'GET') return ok({ runs: runs.filter(({ state }) => state === 'running') });
  if (path.endsWith('/ticket')) return ok({ ticket: 'A'.repeat(43) });
  if (path.startsWith('/api/runs')) return first === undefined ? problem(404, 'run_unknown') : ok(first);
  const certificate = credentials.flatMap((one) => one.certificates).find(({ id }) => path.endsWith(id));
  if (certificate === undefined) return problem(404, 'not_found');
  const chain = [certificate.subject, certificate.issuer, 'O=Chipless, CN=Chipless Root CA'].map((subject) => ({
    subject,
    notAfter: certificate.notAfter,
  }));
  return ok({ certificate, der: 'AAAA', pem: 'PEM', chainPem: 'PEM', chain });
}
