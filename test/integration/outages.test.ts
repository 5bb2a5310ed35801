import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { createCard } from '../../shared/card/create-card.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { openOrder } from '../../shared/card/open-order.ts';
import { Run, readTicket } from '../../shared/wire/run.ts';
import { bareEnvironment } from '../support/bare-environment.ts';
import { cardDeps } from '../support/client/card-deps.ts';
import { ORIGIN, openTestApp } from '../support/http-client.ts';
import { PROCESS } from '../support/provisioning.ts';
import { startPostgres } from '../support/stores/postgres.ts';

const PIN = 'blue-42-Kite';

describe('a card while PostgreSQL is started again', () => {
  it.each(['/api/messages/open', '/answer', '/confirm'])(
    'is made, although %s is not answered at first',
    async (call) => {
      const postgres = await startPostgres();
      onTestFinished(() => postgres.stop());
      const store = await openStore({ url: await postgres.freshDatabase(), file: '' });
      const app = await openTestApp({ store });
      onTestFinished(() => app.close());
      await app.person();
      const cookie = await app.logIn();
      const post = async (path: string, body: unknown) => (await app.post(path, body, { cookie })).json();

      const answers: string[] = [];
      let isDown = false;
      const fetch: CardDeps['fetch'] = async (input, init) => {
        const path = new URL(String(input)).pathname;
        if (path.endsWith(call) && answers.length === 0) {
          await postgres.down();
          isDown = true;
        }
        const answer = await app.send(path, init);
        if (isDown) answers.push(`${answer.status} ${answer.headers.get('retry-after')}`);
        return answer;
      };
      const card = cardDeps(fetch);
      const pause = async () => {
        if (!isDown) return;
        await postgres.up();
        isDown = false;
      };
      const deps: CardDeps = { ...card, now: app.clock, connection: { pause } };

      const { id } = v.parse(Run, await post('/api/runs', { process: PROCESS }));
      await post(`/api/runs/${id}/next`, { step: 0 });
      const { ticket } = v.parse(readTicket.output, await post(`/api/runs/${id}/ticket`, null));
      const opened = await openOrder({ ticket, origin: ORIGIN, deviceName: 'Chromium' }, deps);
      expect(await createCard(opened, PIN, () => undefined, deps)).toMatchObject({ outcome: 'created' });
      expect(answers).toEqual(['503 5']);
    },
  );
});

describe('a server whose disk takes nothing more', () => {
  it('says so in /readyz and with 503, and continues by itself once it does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chipless-full-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'passphrase'), 'a passphrase for this test\n');
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const server = spawn(process.execPath, ['server/main.ts'], {
      cwd: join(import.meta.dirname, '..', '..'),
      env: {
        ...bareEnvironment(),
        ...{ PORT: String(port), PUBLIC_URL: address, DATA_DIR: join(folder, 'data') },
        ...{ CA_PASSPHRASE_FILE: join(folder, 'passphrase'), MAIL_FROM: 'id@example.com', ORGANIZATION: 'Example AG' },
        SMTP_URL: 'smtp://127.0.0.1:1',
      },
    });
    const ended = new Promise((resolve) => server.once('close', resolve));
    onTestFinished(async () => {
      server.kill('SIGKILL');
      await ended;
    });
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    const ready = () =>
      fetch(`${address}/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
    const logIn = () =>
      fetch(`${address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ userName: 'nobody', password: 'wrong wrong wrong' }),
      });
    await expect.poll(ready, { timeout: 100_000 }).toBe(200);

    // No file of this process may grow: what a full disk means to a database with a write-ahead log.
    const allow = (size: string) => execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${size}:`]);
    allow('1');
    await expect.poll(ready, { timeout: 20_000 }).toBe(503); // an answer is cached for a second
    const refused = await logIn();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ code: 'server_unreachable' });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect(said).toContain('the database does not answer or cannot be written');

    allow('unlimited');
    await expect.poll(ready, { timeout: 20_000 }).toBe(200);
    expect((await logIn()).status).toBe(401);
  }, 120_000);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
