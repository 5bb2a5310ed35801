import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../server/adapters/db/open-store.ts';
import { fromBase64, fromBase64url, toBase64, toBase64url, toHex, utf8 } from '../../../shared/bytes.ts';
import { createCard } from '../../../shared/card/create-card.ts';
import { openOrder } from '../../../shared/card/open-order.ts';
import { Run, readTicket } from '../../../shared/wire/run.ts';
import { cardDeps } from '../../support/client/card-deps.ts';
import { dumpDatabase } from '../../support/hostile/hostile-world.ts';
import { ORIGIN, openTestApp, PASSWORD, type TestApp } from '../../support/http-client.ts';
import { PROCESS } from '../../support/provisioning.ts';

const PIN = 'blue-42-Kite';
const HandedIn = v.object({ resetHalf: v.string() });

/** A whole order, from log-in to active card, and everything that it leaves behind on the server. */
describe('the secrets of an order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-secrets-'));
  const file = join(folder, 'secrets.sqlite');
  const secrets = new Map<string, Uint8Array>();
  const addresses: string[] = [];
  const bodies: string[] = [];
  let app: TestApp;

  beforeAll(async () => {
    app = await openTestApp({ store: await openStore({ url: null, file }) });
    await app.person();
    const cookie = await app.logIn();
    const post = async (path: string, body: unknown) => (await app.post(path, body, { cookie })).json();
    const { id } = v.parse(Run, await post('/api/runs', { process: PROCESS }));
    await post(`/api/runs/${id}/next`, { step: 0 });
    const { ticket } = v.parse(readTicket.output, await post(`/api/runs/${id}/ticket`, null));
    const card = {
      ...cardDeps(async (url, init) => {
        const { pathname, search } = new URL(String(url));
        addresses.push(`${pathname}${search}`);
        if (typeof init?.body === 'string') bodies.push(init.body);
        return app.send(`${pathname}${search}`, init);
      }),
      now: app.clock,
    };
    const opened = await openOrder({ ticket, origin: ORIGIN, deviceName: 'Chromium' }, card);
    await createCard(opened, PIN, () => undefined, card);
    const [record] = (await card.store.list()).records;
    const { resetHalf } = v.parse(HandedIn, JSON.parse(bodies.find((body) => body.includes('resetHalf')) ?? '{}'));
    secrets.set('PIN', utf8(PIN));
    secrets.set('password', utf8(PASSWORD));
    secrets.set('session', utf8(cookie.split('=')[1] ?? ''));
    secrets.set('ticket', fromBase64url(ticket));
    secrets.set('client secret', record?.clientSecret ?? new Uint8Array(0));
    secrets.set('half of the reset slot', fromBase64(resetHalf));
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The secret in every notation. */
  const spellings = (name: string): string[] => {
    const bytes = secrets.get(name) ?? new Uint8Array(0);
    expect(bytes.length).toBeGreaterThan(8);
    return [new TextDecoder().decode(bytes), toBase64(bytes), toBase64url(bytes), toHex(bytes)];
  };
  const expectWithout = (name: string, text: string) => {
    for (const spelling of spellings(name)) expect(text.includes(spelling)).toBe(false);
  };

  it.each(['PIN', 'password', 'session', 'ticket', 'client secret', 'half of the reset slot'])(
    'leave no %s in the database, the log or an address',
    (name) => {
      const beside = new DatabaseSync(file, { readOnly: true });
      const stored = JSON.stringify(dumpDatabase(beside));
      beside.close();
      expect(stored).toContain('alice@example.com');
      expect(app.lines.join('\n')).toContain('/api/messages/open');
      for (const text of [stored, app.lines.join('\n'), addresses.join('\n')]) expectWithout(name, text);
    },
  );

  it('tell the server no PIN', () => {
    expect(bodies.length).toBeGreaterThan(2);
    expectWithout('PIN', bodies.join('\n'));
  });
});
