import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../server/adapters/db/open-store.ts';
import { type RunningMail, startMail } from '../../../server/start-mail.ts';
import { fromBase64url, toBase64, toBase64url, toHex, utf8 } from '../../../shared/bytes.ts';
import { createCard } from '../../../shared/card/create-card.ts';
import { openOrder } from '../../../shared/card/open-order.ts';
import { previewOrder } from '../../../shared/card/preview-order.ts';
import { Run } from '../../../shared/wire/run.ts';
import { cardDeps } from '../../support/client/card-deps.ts';
import { defaultOptions } from '../../support/default-options.ts';
import { EXAMPLE } from '../../support/example-organization.ts';
import { dumpDatabase } from '../../support/hostile/hostile-world.ts';
import { ORIGIN, openTestApp, type TestApp } from '../../support/http-client.ts';

const PIN = 'blue-42-Kite';

/** Accepts a mail at the second try; at the first it quotes the link it rejects, as filters do. */
function suspiciousMailServer() {
  const texts: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    async onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const { text = '' } = await PostalMime.parse(Buffer.concat(chunks));
      texts.push(text);
      const link = /https:\S+/.exec(text)?.[0] ?? '';
      done(texts.length > 1 ? null : Object.assign(new Error(`4.7.1 not yet: ${link} in body`), { responseCode: 451 }));
    },
  });
  server.on('error', () => undefined); // the client hangs up at the end
  return { server, texts };
}

/** A mobile ID by email with its number, and everything that it leaves behind on the server. */
describe('the secrets of a mobile ID by email', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-secrets-'));
  const file = join(folder, 'secrets.sqlite');
  const { server, texts } = suspiciousMailServer();
  const addresses: string[] = [];
  let app: TestApp;
  let mail: RunningMail;
  let ticket = '';
  let clientSecret: Uint8Array = new Uint8Array(0);
  let afterRefusal = '';

  const stored = () => {
    const beside = new DatabaseSync(file, { readOnly: true });
    const dump = JSON.stringify(dumpDatabase(beside));
    beside.close();
    return dump;
  };

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    // A TCP server has an AddressInfo; a string would be a pipe.
    const { port } = server.server.address() as AddressInfo;
    app = await openTestApp({
      store: await openStore({ url: null, file }),
      optionsFor: async (kind, person) => ({ ...defaultOptions(kind, person), delivery: 'email' }),
    });
    await app.person();
    const cookie = await app.logIn();
    const post = async (path: string, body: unknown) =>
      v.parse(Run, await (await app.post(path, body, { cookie })).json());
    const { id } = await post('/api/runs', { process: 'MobileIDSelfServiceProcGet' });
    await post(`/api/runs/${id}/next`, { step: 0 });
    const from = { name: 'Chipless', address: 'id@example.com' };
    mail = startMail({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: from, organization: EXAMPLE }, app.deps);
    await vi.waitUntil(() => stored().includes('not yet'), { timeout: 10_000 });
    afterRefusal = stored() + app.lines.join('\n');
    app.clock.advance(60_000);
    await vi.waitUntil(() => texts.length === 2, { timeout: 10_000 });
    ticket = /\/phone#([\w-]{43})/.exec(texts[1] ?? '')?.[1] ?? '';

    const phone = {
      ...cardDeps(async (url, init) => {
        const { pathname, search } = new URL(String(url));
        addresses.push(`${pathname}${search}`);
        return app.send(`${pathname}${search}`, init);
      }),
      now: app.clock,
    };
    await previewOrder({ ticket, origin: ORIGIN }, phone);
    const opened = await openOrder({ ticket, origin: ORIGIN, deviceName: 'Pixel 9, Chrome' }, phone);
    const { number } = opened.order;
    const typing = {
      ...phone,
      connection: { pause: async () => void (await post(`/api/runs/${id}/number`, { number })) },
    };
    expect(await createCard(opened, PIN, () => undefined, typing)).toMatchObject({ outcome: 'created' });
    const [record] = (await phone.store.list()).records;
    clientSecret = record?.clientSecret ?? clientSecret;
  });
  afterAll(async () => {
    await mail.stop();
    await new Promise<void>((closed) => server.close(closed));
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The secret in every notation. */
  const expectWithout = (bytes: Uint8Array, text: string) => {
    expect(bytes.length).toBeGreaterThan(8);
    for (const spelling of [new TextDecoder().decode(bytes), toBase64(bytes), toBase64url(bytes), toHex(bytes)])
      expect(text.includes(spelling)).toBe(false);
  };

  it('leave no ticket in the database, the log or an address, also when the mail server quotes it', () => {
    expect(afterRefusal).toContain(`not yet: ${ORIGIN}/phone#…`);
    for (const text of [afterRefusal, stored(), app.lines.join('\n'), addresses.join('\n')])
      expectWithout(fromBase64url(ticket), text);
  });

  it('are the same link at each try', () => {
    expect(texts.map((text) => /\/phone#([\w-]{43})/.exec(text)?.[1])).toEqual([ticket, ticket]);
  });

  it('leave no PIN and no client secret there', () => {
    for (const secret of [utf8(PIN), clientSecret])
      for (const text of [stored(), app.lines.join('\n'), addresses.join('\n')]) expectWithout(secret, text);
  });

  it('hold no number in what the portal may read', async () => {
    const cookie = await app.logIn();
    const seen = await (await app.send('/api/runs', { headers: { cookie } })).text();
    expect(seen).toContain('numberWanted');
    expect(seen).not.toContain('"number"');
  });
});
