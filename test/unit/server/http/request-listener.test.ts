import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../../server/app.ts';
import { createPkiApp } from '../../../../server/create-pki-app.ts';
import { SERVER_OPTIONS } from '../../../../server/http/guard-connections.ts';
import { requestListener } from '../../../../server/http/request-listener.ts';
import { openTestApp, type TestApp } from '../../../support/http-client.ts';

let app: TestApp;
let whole: Server;
let pki: Server;
beforeAll(async () => {
  app = await openTestApp();
  whole = createServer(SERVER_OPTIONS, requestListener(createApp(app.deps).fetch, app.deps)).listen(0, '127.0.0.1');
  pki = createServer(SERVER_OPTIONS, requestListener(createPkiApp(app.deps).fetch, app.deps)).listen(0, '127.0.0.1');
  await Promise.all([once(whole, 'listening'), once(pki, 'listening')]);
});
afterAll(async () => {
  await Promise.all([whole, pki].map((server) => new Promise((resolve) => server.close(resolve))));
  await app.close();
});

/** The answer to these lines. */
async function talk(server: Server, ...lines: readonly string[]): Promise<string> {
  const { port } = server.address() as AddressInfo; // of a TCP server
  const socket = connect(port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

/** Its status. */
const ask = async (...call: Parameters<typeof talk>): Promise<number> => Number((await talk(...call)).slice(9, 12));

const CLOSE = 'Connection: close';

describe('a request without Host', () => {
  it.each(['/healthz', '/readyz', '/pki/issuing.crl', '/pki/root.crt', '/pki/chain.pem'])(
    'gets %s in HTTP/1.0, as probes of balancers ask',
    async (path) => {
      expect(await ask(whole, `GET ${path} HTTP/1.0`)).toBe(200);
      expect(await ask(whole, `HEAD ${path} HTTP/1.0`)).toBe(200);
    },
  );

  it.each(['/pki/issuing.crl', '/pki/root.crl', '/pki/issuing.cer'])(
    'gets %s at the plain port for /pki too',
    async (path) => {
      expect(await ask(pki, `GET ${path} HTTP/1.0`)).toBe(200);
      expect(await ask(pki, 'GET /healthz HTTP/1.0')).toBe(404);
    },
  );

  it.each(['/', '/api/session', '/api/openapi.json'])('gets nothing else, as by a foreign name: %s', async (path) => {
    expect(await ask(whole, `GET ${path} HTTP/1.0`)).toBe(421);
    expect(await ask(whole, `GET ${path} HTTP/1.0`, 'Accept: text/html')).toBe(421);
  });

  it.each(['/healthz', '/pki/issuing.crl', 'http://id.example.com/healthz'])(
    'is refused in HTTP/1.1, where it is a must: %s',
    async (path) => {
      expect(await ask(whole, `GET ${path} HTTP/1.1`, CLOSE)).toBe(400);
      expect(await ask(whole, `GET ${path} HTTP/1.1`, 'Host:', CLOSE)).toBe(400);
    },
  );
});

it.each([
  ['id.example.com:', 200],
  ['id.example.com:443', 200],
  ['ID.example.com:', 200],
  ['evil.example:', 421],
  ['id.example.com::', 400],
  [':', 400],
])('reads the host %s', async (host, status) => {
  expect(await ask(whole, 'GET /api/openapi.json HTTP/1.1', `Host: ${host}`, CLOSE)).toBe(status);
});

it('refuses with the type of the answer in force, also before the app is asked', async () => {
  const twoHosts = await talk(whole, 'GET / HTTP/1.1', 'Host: a', 'Host: b', CLOSE);
  expect(twoHosts).toMatch(/^HTTP\/1.1 400 /);
  expect(twoHosts.toLowerCase()).toContain('x-content-type-options: nosniff');
});
