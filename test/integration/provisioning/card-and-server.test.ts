import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkConsistency } from '../../../server/credentials/check-consistency.ts';
import { fromBase64 } from '../../../shared/bytes.ts';
import { createCard } from '../../../shared/card/create-card.ts';
import { deleteCard } from '../../../shared/card/delete-card.ts';
import type { CardDeps } from '../../../shared/card/deps.ts';
import { listCards } from '../../../shared/card/list-cards.ts';
import { openOrder } from '../../../shared/card/open-order.ts';
import { listCredentials, readCertificate } from '../../../shared/wire/credential.ts';
import { Run, readTicket } from '../../../shared/wire/run.ts';
import { filesFor, openssl } from '../../support/ca/openssl.ts';
import { cardDeps } from '../../support/client/card-deps.ts';
import { type FrozenClock, ORIGIN, openTestApp, problemOf, type TestApp } from '../../support/http-client.ts';
import { PROCESS } from '../../support/provisioning.ts';

const PIN = 'blue-42-Kite';
const unheard = () => undefined;

/** The card app's own code against the server's own code; only the wire between them is a function call. */
describe('the card app and the server', () => {
  let app: TestApp;
  let cookie: string;
  let card: CardDeps;
  beforeAll(async () => {
    app = await openTestApp();
    await app.person();
    await app.person({ userName: 'carol', email: 'carol@example.com' });
  });
  beforeEach(async () => {
    app.clock.advance(1000); // no two cards with the same time: the newest is the first of the list
    cookie = await app.logIn(); // a session ends when its person is idle, and tests move the clock
    card = { ...cardDeps(overTheWire(app)), now: clockOf(app.clock) };
  });
  afterAll(() => app.close());

  const post = async (path: string, body: unknown) =>
    v.parse(Run, await (await app.post(path, body, { cookie })).json());

  async function order(): Promise<{ run: v.InferOutput<typeof Run>; ticket: string }> {
    const { id } = await post('/api/runs', { process: PROCESS });
    const run = await post(`/api/runs/${id}/next`, { step: 0 });
    const answer = await app.post(`/api/runs/${id}/ticket`, null, { cookie });
    return { run, ticket: v.parse(readTicket.output, await answer.json()).ticket };
  }

  const open = (ticket: string) => openOrder({ ticket, origin: ORIGIN, deviceName: 'Chromium' }, card);
  const credentials = async () => {
    const answer = await app.send('/api/credentials', { headers: { cookie } });
    return v.parse(listCredentials.output, await answer.json()).credentials;
  };

  it('make an active card that both agree on', async () => {
    const { run, ticket } = await order();
    const created = await createCard(await open(ticket), PIN, unheard, card);
    const [ours] = await listCards(card);
    expect(created).toEqual({ outcome: 'created', card: ours });
    const [theirs] = await credentials();
    expect(theirs).toMatchObject({ state: 'active', deviceName: 'Chromium', validUntil: ours?.validUntil });
    expect(theirs?.certificates.map(({ thumbprint }) => thumbprint)).toEqual(
      ours?.certificates.map(({ thumbprint }) => thumbprint),
    );
    expect(await post(`/api/runs/${run.id}/next`, { step: 1 })).toMatchObject({ state: 'finished', step: 2 });
  });

  it('add another card to the one that is there, which stays what it is', async () => {
    const before = await credentials();
    const { ticket } = await order();
    await createCard(await open(ticket), PIN, unheard, card);
    const [added, ...rest] = await credentials();
    expect(added).toMatchObject({ state: 'active', certificates: [{ state: 'valid' }, { state: 'valid' }] });
    expect(before[0]).toMatchObject({ state: 'active', certificates: [{ state: 'valid' }, { state: 'valid' }] });
    expect(rest).toEqual(before);
  });

  it('agree that a cancelled order is nothing on either side', async () => {
    const { run, ticket } = await order();
    const opened = await open(ticket);
    await post(`/api/runs/${run.id}/cancel`, {});
    await expect(createCard(opened, PIN, unheard, card)).rejects.toMatchObject({ code: 'message_cancelled' });
    expect(await listCards(card)).toEqual([]);
    expect((await credentials()).filter(({ state }) => state === 'registered')).toEqual([]);
  });

  it('agree that an order that expired while the PIN was typed is nothing on either side', async () => {
    const { run, ticket } = await order();
    const opened = await open(ticket);
    app.clock.advance(600_000);
    await expect(createCard(opened, PIN, unheard, card)).rejects.toMatchObject({ code: 'message_expired' });
    expect((await app.send(`/api/runs/${run.id}`, { headers: { cookie } })).status).toBe(200);
    expect(await listCards(card)).toEqual([]);
  });

  it('finish when the reply to every call is lost once', async () => {
    const { ticket } = await order();
    card = { ...card, fetch: losingReplies(card.fetch) };
    const created = await createCard(await open(ticket), PIN, unheard, card);
    expect(created).toMatchObject({ outcome: 'created' });
  });

  it('lock a card that its holder deletes', async () => {
    const { ticket } = await order();
    const opened = await open(ticket);
    await createCard(opened, PIN, unheard, card);
    await deleteCard(opened.cardId, card);
    expect((await credentials())[0]).toMatchObject({
      state: 'locked',
      lockedReason: 'deleted',
      lockedBy: null,
      certificates: [{ state: 'revoked' }, { state: 'revoked' }],
    });
  });

  it('end a card that its holder or an operator locks, once, whatever its app says later', async () => {
    for (const [by, process, reason] of [
      ['alice', 'VirtualSmartCardSelfServiceProcLock', 'lost or stolen'],
      ['olivia', 'VirtualSmartCardProcLockForOperator', 'has left'],
    ] as const) {
      const { ticket } = await order();
      const opened = await open(ticket);
      await createCard(opened, PIN, unheard, card);
      const [made] = await credentials();
      if (by === 'olivia') await app.person({ userName: by, role: 'operator' });
      const session = { cookie: by === 'alice' ? cookie : await app.logIn(by) };
      const lock = () => app.post(`/api/credentials/${made?.id}/processes/${process}`, { reason }, session);
      const locked = { state: 'locked', lockedReason: reason, lockedBy: { self: by === 'alice' } };
      const answer = await (await lock()).json();
      expect(answer).toMatchObject({ ...locked, certificates: [{ state: 'revoked' }, { state: 'revoked' }] });
      expect(await (await lock()).json()).toEqual(answer);
      await deleteCard(opened.cardId, card);
      expect((await credentials())[0]).toMatchObject({ ...locked, certificates: answer.certificates });
      app.clock.advance(1);
    }
  });

  it('give certificates out as files that openssl accepts, to their owner only', async () => {
    const { ticket } = await order();
    await createCard(await open(ticket), PIN, unheard, card);
    const [id = ''] = ((await credentials())[0]?.certificates ?? []).map((certificate) => certificate.id);
    const get = (path: string, as = cookie) => app.send(`/api/certificates/${path}`, { headers: { cookie: as } });

    const pem = await get(`${id}.pem`);
    expect(pem.headers.get('content-type')).toBe('application/x-pem-file');
    expect(pem.headers.get('content-disposition')).toMatch(/^attachment; filename="authentication-[0-9a-f]{40}\.pem"$/);
    const der = new Uint8Array(await (await get(`${id}.der`)).arrayBuffer());
    const read = v.parse(readCertificate.output, await (await get(id)).json());
    expect(fromBase64(read.der)).toEqual(der);

    const crl = async (name: string) => new Uint8Array(await (await app.send(`/pki/${name}.crl`)).arrayBuffer());
    await using files = await filesFor({
      'card.pem': await pem.text(),
      'chain.pem': await (await app.send('/pki/chain.pem')).text(),
      'root.crl': await crl('root'),
      'issuing.crl': await crl('issuing'),
    });
    const crls = ['root.crl', 'issuing.crl'].flatMap((name) => ['-CRLfile', files.path(name)]);
    const at = String(Math.floor(app.clock().getTime() / 1000) + 60);
    const strict = ['-x509_strict', '-crl_check_all', '-attime', at, '-CAfile', files.path('chain.pem')];
    const verdict = await openssl(['verify', ...strict, ...crls, files.path('card.pem')]);
    expect(verdict).toMatchObject({ ok: true });

    const carol = await app.logIn('carol');
    for (const path of [id, `${id}.pem`, `${id}.der`]) {
      expect(await problemOf(await get(path, carol))).toBe('404 certificate_unknown');
      expect(await problemOf(await get(path, ''))).toBe('401 session_missing');
    }
    expect(await problemOf(await get('none.pem'))).toBe('404 certificate_unknown');
  });

  it('leave CA and Identity Manager in agreement', async () => {
    const { store, clock } = app;
    expect(await store.transaction((stores) => checkConsistency(stores, clock()))).toEqual([]);
  });
});

function overTheWire(app: TestApp): typeof fetch {
  return async (to, init) => {
    const url = new URL(to instanceof Request ? to.url : to);
    return app.send(url.pathname, { ...init, redirect: 'manual' });
  };
}

function clockOf(clock: FrozenClock): () => Date {
  return () => clock();
}

/** The server receives every call, but of each new one the first reply never arrives. */
function losingReplies(wire: typeof fetch): typeof fetch {
  const heard = new Set<string>();
  return async (to, init) => {
    const response = await wire(to, init);
    if (heard.has(String(to))) return response;
    heard.add(String(to));
    throw new TypeError('Failed to fetch');
  };
}
