import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseUnreadable } from '../../../../server/http/refuse-unreadable.ts';
import { createLog } from '../../../../server/log.ts';

describe('what is said to who does not ask properly', () => {
  let server: Server;
  beforeAll(async () => {
    const log = createLog('error', { write: () => undefined, now: () => new Date() });
    const fast = { headersTimeout: 60, requestTimeout: 60, connectionsCheckingInterval: 20 };
    server = createServer(fast, (_, response) => response.end('ok'));
    server.on('clientError', (error, socket) => void refuseUnreadable(error, socket, { log }));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** All that comes back until the server ends the connection. */
  async function hear(said: string): Promise<string> {
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let heard = '';
    client.on('data', (bytes) => {
      heard += bytes;
    });
    client.write(said);
    await once(client, 'close');
    return heard;
  }

  it('is nothing where nothing was said: a browser would take it for its next answer', async () => {
    expect(await hear('')).toBe('');
  });

  it('is that it came too slowly, where something was begun', async () => {
    expect(await hear('GET / HTTP/1.1\r\nHost: loc')).toMatch(/^HTTP\/1\.1 400 .*arrive in time/s);
  });

  it('is that it is not HTTP', async () => expect(await hear('\x16\x03\x01')).toMatch(/^HTTP\/1\.1 400 /));

  it('is nothing more after an answer', async () => {
    const heard = await hear('GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT');
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
  });
});
