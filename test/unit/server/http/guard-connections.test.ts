import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  type AddressInfo,
  BlockList,
  connect,
  createServer as createTcpServer,
  type Socket,
  type TcpNetConnectOpts,
} from 'node:net';
import { Readable } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ConnectionLimits, guardConnections, SERVER_OPTIONS } from '../../../../server/http/guard-connections.ts';
import { createLog } from '../../../../server/log.ts';
import { filesFor, openssl } from '../../../support/ca/openssl.ts';

/** Tests of admission do not depend on how fast a client reads. */
const LIMITS: ConnectionLimits = {
  ...{ inAll: 4, perNetwork: 2, unanswered: 3 },
  ...{ patience: 60_000, slowest: 1, lookEvery: 10 },
};
const IMPATIENT: ConnectionLimits = { ...LIMITS, patience: 50, slowest: 10_000_000 };
const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
const PIECE = Buffer.alloc(16 * 1024);

let certified: { cert: string; key: string };
beforeAll(async () => {
  await using folder = await filesFor({});
  const key = folder.path('key.pem');
  const made = await openssl(
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=localhost'].concat(
      ['-keyout', key, '-batch'],
    ),
  );
  certified = {
    cert: /-----BEGIN CERT[\s\S]*/.exec(made.text)?.[0] ?? '',
    key: (await openssl(['pkey', '-in', key])).text,
  };
});

describe.each(['http', 'https'])('a guarded server that speaks %s', (protocol) => {
  const servers: Server[] = [];
  const clients: Socket[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  async function listen(answer: RequestListener, limits = LIMITS, proxies: readonly string[] = []) {
    const trustedProxies = new BlockList();
    for (const proxy of proxies) trustedProxies.addAddress(proxy);
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => lines.push(line), now: () => new Date() });
    const server: Server = protocol === 'http' ? createServer(answer) : createTlsServer(certified, answer);
    guardConnections(server, { trustedProxies, log }, limits);
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo; // a TCP server's address
    return { port, lines, server };
  }

  /** A client that has connected, or was refused; it reads nothing by itself. */
  async function enter(port: number, more: Partial<TcpNetConnectOpts> = {}): Promise<Socket> {
    const to = { port, host: '127.0.0.1', ...more };
    const client =
      protocol === 'http' ? connect(to) : connectTls({ ...to, rejectUnauthorized: false, servername: 'localhost' });
    clients.push(client);
    client.on('error', () => undefined); // cut off
    await Promise.race(
      [protocol === 'http' ? 'connect' : 'secureConnect', 'close'].map(
        (event) => new Promise((resolve) => client.once(event, resolve)),
      ),
    );
    return client;
  }
  /** Once the other side has closed it, or has already. */
  async function gone(client: Socket): Promise<void> {
    client.resume(); // a client that does not read notices no end
    if (!client.closed) await once(client, 'close');
  }
  async function ask(client: Socket): Promise<string> {
    const answer = new Promise<string>((resolve) => {
      client.once('data', (bytes) => resolve(bytes.toString().slice(9, 12)));
      if (client.closed) resolve('closed');
      client.once('close', () => resolve('closed'));
    });
    client.write(GET);
    return answer;
  }

  it('cuts clients that read nothing of what was written', async () => {
    const { port, lines } = await listen((_, response) => {
      Readable.from(endless()).pipe(response);
    }, IMPATIENT);
    const client = await enter(port);
    client.write(GET);
    client.pause();
    await expect.poll(() => lines.join()).toMatch(/connections were closed.*"tooSlow":1/);
  });

  it('cuts clients that ask for many at once, before the rest of them is begun', async () => {
    let begun = 0;
    const { port, lines } = await listen(() => {
      begun += 1;
    });
    const client = await enter(port);
    client.write(GET.repeat(500));
    await gone(client);
    expect(begun).toBe(LIMITS.unanswered);
    await expect.poll(() => lines.join()).toMatch(/connections were closed.*"tooHasty":1/);
  });

  it('answers clients in turn that ask for a few at once', async () => {
    const { port } = await listen((_, response) => void response.end());
    const client = await enter(port);
    let answers = '';
    client.on('data', (bytes) => {
      answers += bytes.toString();
    });
    client.write(GET.repeat(LIMITS.unanswered));
    await expect.poll(() => answers.match(/HTTP\/1.1 200/g)?.length).toBe(LIMITS.unanswered);
    client.write(GET);
    await expect.poll(() => answers.match(/HTTP\/1.1 200/g)?.length).toBe(LIMITS.unanswered + 1);
  });

  it('cuts the right one of two that a peer has from one port to two addresses of ours', async () => {
    const { port, server } = await listen(() => undefined);
    const beside = createTcpServer((socket) => server.emit('connection', socket)).listen(port, '127.0.0.2');
    onTestFinished(() => void beside.close());
    await once(beside, 'listening');
    const from = { localAddress: '127.0.0.3', localPort: port }; // where nobody else is
    const first = await enter(port, from);
    const second = await enter(port, { ...from, host: '127.0.0.2' });
    expect([first.closed, second.closed, second.localPort]).toEqual([false, false, first.localPort]);
    let ended = false;
    second.on('close', () => {
      ended = true;
    });
    first.write(GET.repeat(LIMITS.unanswered + 1));
    await gone(first);
    expect(ended).toBe(false);
    second.write(GET.repeat(LIMITS.unanswered + 1));
    await gone(second);
  });

  it('lets a client that reads have a long answer', async () => {
    const { port } = await listen((_, response) => {
      Readable.from(endless(2_000)).pipe(response);
    });
    const client = await enter(port);
    client.write(GET);
    let read = 0;
    for await (const bytes of client) {
      read += bytes.length;
      if (read > 2_000 * PIECE.length) break;
    }
    expect(read).toBeGreaterThan(2_000 * PIECE.length);
  });

  it('closes the one that rests where a network has too many, and refuses where none rests', async () => {
    const held: Array<() => void> = [];
    const { port } = await listen((_, response) => void held.push(() => response.end()));
    const [first, second] = [await enter(port), await enter(port)];
    const working = ask(second);
    await expect.poll(() => held.length).toBe(1);
    const third = await enter(port);
    await gone(first);
    const alsoWorking = ask(third);
    await expect.poll(() => held.length).toBe(2);
    expect(await enter(port).then(ask)).toBe('closed');
    for (const end of held) end();
    expect(await Promise.all([working, alsoWorking])).toEqual(['200', '200']);
  });

  it('counts a trusted proxy in all only', async () => {
    const { port } = await listen((_, response) => void response.write('begun'), LIMITS, ['127.0.0.1']);
    const all = [await enter(port), await enter(port), await enter(port), await enter(port)];
    expect(await Promise.all(all.map(ask))).toEqual(['200', '200', '200', '200']);
    expect(await enter(port).then(ask)).toBe('closed');
  });
});

it('rests longer than the 60 seconds of a balancer', () => {
  expect(SERVER_OPTIONS.keepAliveTimeout).toBeGreaterThan(60_000);
});

function* endless(pieces = Number.POSITIVE_INFINITY): Generator<Buffer> {
  for (let piece = 0; piece < pieces; piece += 1) yield PIECE;
}
