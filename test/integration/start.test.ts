import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { startServer } from '../../server/start.ts';

describe('startServer', () => {
  let folder: string;
  let config: ReturnType<typeof readConfig>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-start-'));
    writeFileSync(join(folder, 'passphrase'), 'a passphrase for this test\n');
    const [port, pkiPort] = [await freePort(), await freePort()];
    const passphrase = { CA_PASSPHRASE_FILE: join(folder, 'passphrase') };
    const ports = { PORT: `${port}`, PKI_PORT: `${pkiPort}` };
    config = readConfig({ ...ports, ...passphrase, DATA_DIR: folder, LOG_LEVEL: 'error' }, 'demo');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const asked = (port: number | null) => fetch(`http://localhost:${port}/pki/root.crt`).then(({ status }) => status);

  it('releases everything when the last thing fails, and throws why', async () => {
    const late = new Error('the demo has nothing to mount');
    const failing = startServer(config, () => {
      throw late;
    });
    await expect(failing).rejects.toBe(late);
    await expect(asked(config.port)).rejects.toThrow('fetch failed');
    await expect(asked(config.pkiPort)).rejects.toThrow('fetch failed');
  });

  it('starts where one that failed has been, and is closed once however often', async () => {
    const { close } = await startServer(config);
    expect([await asked(config.port), await asked(config.pkiPort)]).toEqual([200, 200]);
    await Promise.all([close(), close()]);
    await close();
    await expect(asked(config.port)).rejects.toThrow('fetch failed');
    await expect(asked(config.pkiPort)).rejects.toThrow('fetch failed');
  });

  it('lets a request that has begun finish before what it stands on is closed', async () => {
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const { close, publicUrl, store } = await startServer(config, (app) => {
      app.get('/held', async (context) => {
        begun.resolve();
        await held.promise;
        return context.json(await store.transaction(async ({ people }) => people.byUserName('nobody')));
      });
    });
    const answer = fetch(`${publicUrl}/held`);
    await begun.promise;
    const closed = close();
    held.resolve();
    expect((await answer).status).toBe(200);
    await closed;
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server has an AddressInfo; a string would be a pipe.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
