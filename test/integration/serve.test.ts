import { type ChildProcess, spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { bareEnvironment } from '../support/bare-environment.ts';
import { printedLink } from '../support/printed-link.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PASSWORD = 'Tarn-4821-Fjord';

type Settings = Readonly<
  Record<'PORT' | 'PUBLIC_URL' | 'DATA_DIR' | 'CA_PASSPHRASE_FILE' | 'SMTP_URL' | 'MAIL_FROM' | 'ORGANIZATION', string>
>;

interface Server {
  readonly child: ChildProcess;
  said(): string;
  /** Its exit code; null = ended by a signal. */
  readonly ended: Promise<number | null>;
}

describe('npm run serve', () => {
  let folder: string;
  const running: Server[] = [];
  /** The files and output of one first start, which takes longest because it makes a CA: tests copy its data. */
  let made: { readonly settings: Settings; readonly said: string; readonly root: Uint8Array };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-serve-'));
    writeFileSync(join(folder, 'passphrase'), 'a passphrase for this test\n');
    const settings = await goodSettings('made');
    const first = serve(settings);
    await ready(first, settings.PUBLIC_URL);
    await vi.waitFor(() => expect(first.said()).toMatch(/\/setup#/));
    const root = await (await fetch(`${settings.PUBLIC_URL}/pki/root.crt`)).bytes();
    await end(first);
    made = { settings, said: first.said(), root };
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function serve(settings: Record<string, string>, program = 'server/main.ts'): Server {
    const child = spawn(process.execPath, [program], { cwd: ROOT, env: { ...bareEnvironment(), ...settings } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const server = { child, said: () => said, ended };
    running.push(server);
    return server;
  }

  /** Of a server that has been started before. */
  function madeSettings(name: string): Settings {
    const copy = { ...made.settings, DATA_DIR: join(folder, name) };
    rmSync(copy.DATA_DIR, { recursive: true, force: true });
    cpSync(made.settings.DATA_DIR, copy.DATA_DIR, { recursive: true });
    return copy;
  }

  async function goodSettings(name: string): Promise<Settings> {
    const port = await freePort();
    return {
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: join(folder, name),
      CA_PASSPHRASE_FILE: join(folder, 'passphrase'),
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'id@example.com',
      ORGANIZATION: 'Example AG',
    };
  }

  async function ready({ said, ended }: Server, address: string): Promise<void> {
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over) {
      const ok = await fetch(`${address}/readyz`)
        .then((answer) => answer.ok)
        .catch(() => false);
      if (ok && said().includes('Chipless serves')) return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    throw new Error(`the server ended: ${said()}`);
  }

  const setUp = (address: string, { token, code }: { token: string; code: string }, userName: string) =>
    fetch(`${address}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({
        ...{ token, code, userName, givenName: 'Ada', surname: 'Grün', email: `${userName}@example.com` },
        password: PASSWORD,
      }),
    });

  it('refuses to start without its settings and says all that is missing', async () => {
    const server = serve({ LOG_LEVEL: 'loud', LOGO_FILE: '/dev/null', ACCENT_COLOR: '#ffcc00' });
    expect(await server.ended).toBe(1);
    const names = 'ORGANIZATION PUBLIC_URL CA_PASSPHRASE_FILE SMTP_URL MAIL_FROM LOG_LEVEL LOGO_FILE ACCENT_COLOR';
    for (const name of names.split(' ')) expect(server.said()).toContain(`- ${name} `);
    expect(server.said()).not.toMatch(/\.ts:\d/);
  });

  it.each([
    ['a data folder that is a file', { DATA_DIR: '/dev/null/data' }, /data folder .*\./],
    [
      'TLS files that are none',
      { TLS: 'broken', PUBLIC_URL: 'https://localhost' },
      /TLS_CERT_FILE and TLS_KEY_FILE are not/,
    ],
    ['a database that does not answer', { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/d' }, /The database .*\./],
  ])(
    'says in one sentence that it cannot start with %s',
    async (name, { TLS, ...more }: Record<string, string>, sentence) => {
      const settings: Record<string, string> = { ...(await goodSettings(name.replaceAll(' ', '-'))), ...more };
      if (TLS !== undefined) {
        writeFileSync(join(folder, 'broken.pem'), TLS);
        settings['TLS_CERT_FILE'] = join(folder, 'broken.pem');
        settings['TLS_KEY_FILE'] = join(folder, 'broken.pem');
      }
      const server = serve(settings);
      expect(await server.ended).toBe(1);
      expect(server.said()).toMatch(sentence);
      expect(server.said()).not.toMatch(/secret|\.ts:\d/);
    },
  );

  it('says in one sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port); // a TCP server's address
    const server = serve({ ...(await goodSettings('taken')), PORT: port });
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(new RegExp(`Port ${port} .* in use`));
    other.close();
  });

  it('refuses a passphrase that does not open its keys', async () => {
    writeFileSync(join(folder, 'other'), 'another passphrase altogether');
    const server = serve({ ...madeSettings('keys'), CA_PASSPHRASE_FILE: join(folder, 'other') });
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(/passphrase/);
  });

  it('admits only the holder of the link that it prints once, and keeps what it had when it ends while a stream is open', async () => {
    const settings = madeSettings('setup');
    const address = settings.PUBLIC_URL;
    const link = printedLink(made.said);
    const second = serve(settings);
    await ready(second, address);
    for (const userName of ['alice', 'adam', 'admin']) {
      const answer = await fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ userName, password: userName }),
      });
      expect(answer.status).toBe(401);
    }
    expect((await fetch(`${address}/demo/mailbox`)).status).toBe(404);
    expect(await setUp(address, { ...link, token: 'A'.repeat(43) }, 'eve')).toMatchObject({ status: 410 });
    expect(await setUp(address, { ...link, code: 'ABCD-EFGH' }, 'eve')).toMatchObject({ status: 403 });
    const admin = await setUp(address, link, 'ada');
    const cookie = admin.headers.get('set-cookie')?.split(';')[0] ?? '';
    const who = async () => (await fetch(`${address}/api/session`, { headers: { cookie } })).json();
    expect(await who()).toMatchObject({ userName: 'ada', role: 'admin' });
    expect(await setUp(address, link, 'eve')).toMatchObject({ status: 410 });
    expect(second.said()).not.toContain('/setup#');
    expect(made.said + second.said()).not.toContain(PASSWORD);

    const stream = await fetch(`${address}/api/events`, { headers: { cookie } });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    second.child.kill('SIGTERM');
    await stream.text();
    expect(await second.ended).toBe(0);
    const third = serve(settings);
    await ready(third, address);
    expect(await who()).toMatchObject({ userName: 'ada' });
    await end(third);
    expect(third.said()).not.toContain('/setup#');
  });

  async function end({ child, ended }: Server): Promise<void> {
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }

  it('makes no CA by a clock that is plainly wrong', async () => {
    const early = `globalThis.Date = class extends Date { constructor(...at) { super(...(at.length > 0 ? at : [0])); } }`;
    const settings = {
      ...(await goodSettings('early')),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(early)}`,
    };
    const server = serve(settings);
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(/the clock of this machine is wrong: it says 1970-01-01.*Set the clock/);
    expect(existsSync(join(settings.DATA_DIR, 'keys', 'root.pem'))).toBe(false);
  });

  it('makes no CA before the plain URL of its lists is decided, and then serves only /pki there', {
    timeout: 240_000,
  }, async () => {
    const settings = { ...(await goodSettings('undecided')), PUBLIC_URL: 'https://id.example.com' };
    const undecided = serve(settings);
    expect(await undecided.ended).toBe(1);
    expect(undecided.said()).toMatch(/No certificate authority was made.*PKI_PORT.*PKI_URL/);
    expect(existsSync(join(settings.DATA_DIR, 'keys', 'root.pem'))).toBe(false);

    const port = await freePort();
    const decided = serve({ ...settings, PKI_PORT: String(port) });
    await ready(decided, `http://127.0.0.1:${settings.PORT}`);
    const answers = ['/pki/root.crt', '/pki/root.crl', '/api/session', '/', '/healthz', '/pki/other'].map(
      async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status,
    );
    expect(await Promise.all(answers)).toEqual([200, 200, 404, 404, 404, 404]);
    const issuing = await fetch(`http://127.0.0.1:${port}/pki/issuing.crt`);
    const text = new X509Certificate(new Uint8Array(await issuing.arrayBuffer())).infoAccess;
    expect(text).toContain(`http://id.example.com:${port}/pki/root.crt`);
    await end(decided);

    // What is made keeps its URL, and works without the setting.
    const again = serve(settings);
    await ready(again, `http://127.0.0.1:${settings.PORT}`);
    expect(again.said()).toContain('PKI_URL');
  });

  it('does not start without the keys that its database depends on, and makes no others', {
    timeout: 240_000,
  }, async () => {
    const settings = madeSettings('lost-keys');
    const address = settings.PUBLIC_URL;
    const keys = join(settings.DATA_DIR, 'keys');

    for (const [lost, sentence] of [
      ['secrets', /secrets is missing from/],
      ['issuing.pem', /issuing\.pem is missing from/],
    ] as const) {
      renameSync(join(keys, lost), join(folder, lost));
      const refused = serve(settings);
      expect(await refused.ended).toBe(1);
      expect(refused.said()).toMatch(sentence);
      expect(existsSync(join(keys, lost))).toBe(false);
      renameSync(join(folder, lost), join(keys, lost));
    }

    renameSync(join(keys, 'root.pem'), join(folder, 'root.pem'));
    const offline = serve(settings);
    await ready(offline, address);
    expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({
      status: 'ok',
      details: { rootKey: 'offline' },
    });
    expect(offline.said()).toContain('the key of the root CA is not here');
    expect(await (await fetch(`${address}/pki/root.crt`)).bytes()).toEqual(made.root);
    expect((await fetch(`${address}/pki/root.crl`)).status).toBe(200);
    await end(offline);

    renameSync(keys, join(folder, 'all-keys'));
    const foreign = serve(settings);
    expect(await foreign.ended).toBe(1);
    expect(foreign.said()).toMatch(/secrets and issuing\.pem are missing/);
    expect(existsSync(keys)).toBe(false);
  });

  it('will not serve the data of a demo', async () => {
    const settings = await goodSettings('demo');
    mkdirSync(settings.DATA_DIR);
    const demo = spawn(process.execPath, ['server/demo/start.ts', '--no-browser', '--no-build'], {
      cwd: ROOT,
      env: { ...bareEnvironment(), ...settings },
    });
    const over = new Promise((resolve) => demo.once('close', resolve));
    let said = '';
    demo.stdout.on('data', (text) => (said += text));
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/Ctrl\+C/);
    demo.kill('SIGTERM');
    expect(await over).toBe(0);
    const server = serve(settings);
    expect(await server.ended).toBe(1);
    expect(server.said()).toMatch(/demo people/);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address
  await new Promise((resolve) => server.close(resolve));
  return port;
}
