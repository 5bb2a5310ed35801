import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConsistency } from '../../../server/credentials/check-consistency.ts';
import { activationLink } from '../../../server/messages/activation-link.ts';
import type { Options } from '../../../server/options/credential-options.ts';
import { createCard } from '../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../shared/card/deps.ts';
import { listCards } from '../../../shared/card/list-cards.ts';
import { openOrder } from '../../../shared/card/open-order.ts';
import type { OpenedOrder } from '../../../shared/card/opened-order.ts';
import { previewOrder } from '../../../shared/card/preview-order.ts';
import { readSuppliedTicket, SuppliedRun } from '../../../shared/wire/admin.ts';
import { listCredentials } from '../../../shared/wire/credential.ts';
import { Run, readTicket } from '../../../shared/wire/run.ts';
import { cardDeps } from '../../support/client/card-deps.ts';
import { defaultOptions } from '../../support/default-options.ts';
import { ORIGIN, openTestApp, problemOf, type TestApp } from '../../support/http-client.ts';
import { MOBILE } from '../../support/provisioning.ts';

const PIN = 'blue-42-Kite';
const SUPPLY = 'MobileIDProcSupplyMobileIDForUser';

/** The phone's own code and the server's own code; only the wire between them is a function call. */
describe('the phone and the server', () => {
  let app: TestApp;
  let cookie: string;
  let phone: CardDeps;
  let change: Partial<Options>;

  beforeEach(async () => {
    change = {};
    app = await openTestApp({ optionsFor: async (kind, person) => ({ ...defaultOptions(kind, person), ...change }) });
    await app.person();
    cookie = await app.logIn();
    phone = aPhone();
  });
  afterEach(() => app.close());

  function aPhone(): CardDeps {
    const wire: typeof fetch = async (to, init) =>
      app.send(new URL(to instanceof Request ? to.url : to).pathname, { ...init, redirect: 'manual' });
    return { ...cardDeps(wire), now: () => app.clock() };
  }

  const post = (path: string, body: unknown) => app.post(path, body, { cookie });
  const run = async (answer: Promise<Response>) => v.parse(Run, await (await answer).json());

  async function order(): Promise<{ id: string; ticket: string }> {
    const { id } = await run(post('/api/runs', { process: MOBILE }));
    const { ordered } = await run(post(`/api/runs/${id}/next`, { step: 0 }));
    return { id, ticket: ordered.delivery === 'email' ? await mailed(id) : await shown(id) };
  }
  const shown = async (id: string) =>
    v.parse(readTicket.output, await (await post(`/api/runs/${id}/ticket`, null)).json()).ticket;
  const mailed = (id: string) =>
    app.store.transaction(async ({ messages, outbox }) => {
      const message = await messages.ofRun(id);
      const mail = (await outbox.ofMessage(message?.id ?? '')).at(-1);
      const secrets = { ticketKey: app.deps.secrets.ticketKey, publicOrigin: ORIGIN };
      return new URL(activationLink({ id: message?.id ?? '' }, mail?.generation ?? 0, secrets)).hash.slice(1);
    });

  const open = (ticket: string, on = phone) => openOrder({ ticket, origin: ORIGIN, deviceName: 'Pixel 9' }, on);
  const credentials = async () => {
    const answer = await app.send('/api/credentials', { headers: { cookie } });
    return v.parse(listCredentials.output, await answer.json()).credentials;
  };
  const certificates = () =>
    app.store.transaction(async (stores) => [
      ...(await stores.certificates.ofState('issued')),
      ...(await stores.certificates.ofState('revoked')),
    ]);
  const agree = async () =>
    expect(await app.store.transaction((stores) => checkConsistency(stores, app.clock()))).toEqual([]);

  /** Creates; when the phone shows the number, the person types `typed(number)`. */
  function create(id: string, opened: OpenedOrder, typed: (number: string) => string) {
    let answer: Promise<Response> | null = null;
    const { number } = opened.order;
    const onProgress = (step: string) => {
      if (step === 'number' && number !== null) {
        answer ??= Promise.resolve(post(`/api/runs/${id}/number`, { number: typed(number) }));
      }
    };
    return createCard(opened, PIN, onProgress, {
      ...phone,
      connection: { pause: async () => void (await answer) },
    });
  }

  it('make a mobile ID from a code, which a scanner may look at before', async () => {
    const { id, ticket } = await order();
    expect(await previewOrder({ ticket, origin: ORIGIN }, aPhone())).toMatchObject({ holder: 'Alice Berg' });
    const created = await createCard(await open(ticket), PIN, () => undefined, phone);
    expect(created).toMatchObject({ outcome: 'created', card: { state: 'active' } });
    expect(await credentials()).toMatchObject([{ kind: 'mobile ID', state: 'active', deviceName: 'Pixel 9' }]);
    expect(await run(post(`/api/runs/${id}/next`, { step: 1 }))).toMatchObject({ state: 'finished' });
    await agree();
  });

  it('make one from a link by email once its number is typed', async () => {
    change = { delivery: 'email' };
    const { id, ticket } = await order();
    expect(await problemOf(await post(`/api/runs/${id}/ticket`, null))).toBe('403 not_allowed');
    const created = await create(id, await open(ticket), (number) => number);
    expect(created).toMatchObject({ outcome: 'created' });
    expect(await credentials()).toMatchObject([{ kind: 'mobile ID', state: 'active' }]);
    await agree();
  });

  it.each([
    ['olivia', 'alice', 'Alice Berg'],
    ['adam', 'olivia', 'Olivia Lind'],
  ])('make the one that %s supplies to %s by the code at the desk', async (operator, userName, holder) => {
    await app.person({ userName: 'olivia', commonName: 'Olivia Lind', email: 'olivia@example.com', role: 'operator' });
    await app.person({ userName: 'adam', commonName: 'Adam Roth', email: 'adam@example.com', role: 'admin' });
    const people = await app.store.transaction(async (stores) => ({
      by: await stores.people.byUserName(operator),
      of: await stores.people.byUserName(userName),
    }));
    await app.post(`/api/admin/processes/${SUPPLY}`, { on: true }, { cookie: await app.logIn('adam'), method: 'PUT' });
    const desk = { cookie: await app.logIn(operator) };
    const body = { process: SUPPLY, delivery: 'portal' };
    const started = await app.post(`/api/admin/people/${people.of?.id}/runs`, body, desk);
    const { id } = v.parse(SuppliedRun, await started.json());
    const shownAtDesk = await app.post(`/api/admin/runs/${id}/ticket`, null, desk);
    const { ticket } = v.parse(readSuppliedTicket.output, await shownAtDesk.json());
    expect(await previewOrder({ ticket, origin: ORIGIN }, aPhone())).toMatchObject({ holder });

    cookie = await app.logIn(userName);
    const created = await create(id, await open(ticket), (number) => number);
    expect(created).toMatchObject({ outcome: 'created', card: { state: 'active', holder } });
    const made = await credentials();
    expect(made).toMatchObject([{ kind: 'mobile ID', state: 'active', deviceName: 'Pixel 9' }]);
    const followed = await app.send(`/api/admin/runs/${id}`, { headers: desk });
    expect(v.parse(SuppliedRun, await followed.json())).toMatchObject({
      progress: { state: 'confirmed' },
      credentialId: made[0]?.id,
      person: { id: people.of?.id, userName },
    });
    expect(await run(post(`/api/runs/${id}/next`, { step: 1 }))).toMatchObject({ state: 'finished' });
    const stored = await app.store.transaction(({ runs }) => runs.byId(id));
    expect(stored).toMatchObject({ personId: people.of?.id, startedBy: people.by?.id });
    await agree();
  });

  it('make nothing when a wrong number is typed', async () => {
    change = { delivery: 'email' };
    const { id, ticket } = await order();
    const creating = create(id, await open(ticket), (number) => (number === '07' ? '70' : '07'));
    await expect(creating).rejects.toMatchObject({ code: 'message_cancelled' });
    const ended = await run(Promise.resolve(app.send(`/api/runs/${id}`, { headers: { cookie } })));
    expect(ended).toMatchObject({ state: 'cancelled', endedWhy: 'number wrong' });
    expect(await listCards(phone)).toEqual([]);
    expect(await credentials()).toEqual([]);
    await agree();
  });

  it('tell a second phone why not, and the owner that it tried', async () => {
    const { id, ticket } = await order();
    const opened = await open(ticket);
    await expect(open(ticket, aPhone())).rejects.toMatchObject({ code: 'message_taken' });
    const told = await run(Promise.resolve(app.send(`/api/runs/${id}`, { headers: { cookie } })));
    expect(told.progress?.refusedOtherAt).toBe(app.clock().toISOString());
    expect(await createCard(opened, PIN, () => undefined, phone)).toMatchObject({ outcome: 'created' });
  });

  it('agree that a code is no longer valid once there is a new one', async () => {
    const { id, ticket } = await order();
    expect(await run(post(`/api/runs/${id}/code`, null))).toMatchObject({ progress: { state: 'waiting' } });
    await expect(open(ticket)).rejects.toMatchObject({ code: 'ticket_unknown' });
    const opened = await open(await shown(id));
    expect(await problemOf(await post(`/api/runs/${id}/code`, null))).toBe('409 code_in_use');
    expect(await createCard(opened, PIN, () => undefined, phone)).toMatchObject({ outcome: 'created' });
  });

  it('send again after a minute, and say how long to wait before', async () => {
    change = { delivery: 'email' };
    const { id, ticket } = await order();
    const again = () => post(`/api/runs/${id}/email`, null);
    const soon = await again();
    expect(soon.headers.get('retry-after')).toBe('60');
    expect(await problemOf(soon)).toBe('429 too_many_tries');
    app.clock.advance(60_000);
    expect(await run(again())).toMatchObject({ progress: { email: { count: 2, address: 'alice@example.com' } } });
    await expect(open(ticket)).rejects.toMatchObject({ code: 'ticket_unknown' });
    await open(await mailed(id));
  });

  it('make one mobile ID of two orders at once, and say so on both sides of the other', async () => {
    const [first, second] = [await order(), await order()];
    const late = aPhone();
    const [one, two] = [await open(first.ticket), await open(second.ticket, late)];
    expect(await createCard(one, PIN, () => undefined, phone)).toMatchObject({ outcome: 'created' });
    await expect(createCard(two, PIN, () => undefined, late)).rejects.toMatchObject({ code: 'process_limit_reached' });
    expect(await listCards(late)).toEqual([]);
    const ended = await run(Promise.resolve(app.send(`/api/runs/${second.id}`, { headers: { cookie } })));
    expect(ended).toMatchObject({ state: 'failed', endedWhy: 'limit reached' });
    expect(await credentials()).toMatchObject([{ kind: 'mobile ID', state: 'active' }]);
    await agree();
  });

  it('leave nothing of an order that is cancelled between certificates and confirmation', async () => {
    const { id, ticket } = await order();
    const opened = await open(ticket);
    const issued: string[] = [];
    const slow: typeof fetch = async (to, init) => {
      if (String(to).endsWith('/confirm')) {
        for (const { state } of await certificates()) issued.push(state);
        expect(await run(post(`/api/runs/${id}/cancel`, null))).toMatchObject({ state: 'cancelled' });
      }
      return phone.fetch(to, init);
    };
    const creating = createCard(opened, PIN, () => undefined, { ...phone, fetch: slow });
    await expect(creating).rejects.toMatchObject({ code: 'message_cancelled' });
    expect(issued).toEqual(['issued', 'issued']);
    expect((await certificates()).map(({ state }) => state)).toEqual(['revoked', 'revoked']);
    expect(await listCards(phone)).toEqual([]);
    expect((await phone.store.list()).records).toEqual([]);
    expect(await credentials()).toEqual([]);
    await agree();
  });

  it('lock the old one and continue with the new one, which was at its limit', async () => {
    const first = await order();
    await createCard(await open(first.ticket), PIN, () => undefined, phone);
    const { id, ready, active, limit } = await run(post('/api/runs', { process: MOBILE }));
    expect({ ready, active, limit }).toEqual({ ready: false, active: 1, limit: 1 });
    expect(await problemOf(await post(`/api/runs/${id}/next`, { step: 0 }))).toBe('409 process_limit_reached');
    const [old] = await credentials();
    const locked = await post(`/api/credentials/${old?.id}/processes/MobileIDSelfServiceProcLock`, {
      reason: 'lost or stolen',
    });
    expect(await locked.json()).toMatchObject({
      state: 'locked',
      lockedReason: 'lost or stolen',
      lockedBy: { self: true },
    });
    await run(post(`/api/runs/${id}/next`, { step: 0 }));
    const another = aPhone();
    await createCard(await open(await shown(id), another), PIN, () => undefined, another);
    expect((await credentials()).map(({ state }) => state).sort()).toEqual(['active', 'locked']);
    await agree();
  });
});
