import { beforeEach, describe, expect, it } from 'vitest';
import { type CreationStep, createCard } from '../../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { listCards } from '../../../../shared/card/list-cards.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { readResetSlot } from '../../../../shared/card/vault/reset-slot.ts';
import type { KeyAlgorithm, Purpose } from '../../../../shared/certificate.ts';
import { AppError } from '../../../../shared/errors.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { makeStandInCa } from '../../../support/client/stand-in-ca.ts';
import { SERVER, type StandInServer, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const PIN = 'blue-42-Kite';
const input = { ticket: TICKET, origin: SERVER, deviceName: 'Test browser' };
const unheard = () => undefined;

let server: StandInServer;
let deps: CardDeps;
beforeEach(async () => {
  server = await startStandInServer();
  deps = cardDeps(server.fetch);
});

describe('createCard', () => {
  it('makes an active card and says how far it is', async () => {
    const steps: CreationStep[] = [];
    const opened = await openOrder(input, deps);
    expect(opened).toMatchObject({ origin: SERVER, stage: 'new', knownServer: false, order: server.order });
    const made = await createCard(opened, PIN, (step) => steps.push(step), deps);

    expect(steps).toEqual(['keys', 'certificates', 'saving', 'done']);
    expect(server.state).toBe('confirmed');
    const [card] = await listCards(deps);
    expect(made).toEqual({ outcome: 'created', card });
    expect(card).toMatchObject({ origin: SERVER, state: 'active', triesLeft: 5, holder: 'Alice Berg' });
    expect(card?.certificates.map(({ purpose }) => purpose)).toEqual(['authentication', 'signature']);
    expect(card?.certificates[0]).toMatchObject({ issuer: 'CN=Stand-in issuing', keyAlgorithm: 'P-256' });
  });

  it.each<[string, ReadonlyArray<readonly [Purpose, KeyAlgorithm]>]>([
    [
      'P-384 and Ed25519',
      [
        ['authentication', 'P-384'],
        ['signature', 'Ed25519'],
      ],
    ],
    [
      'RSA',
      [
        ['authentication', 'RSA-2048'],
        ['encryption', 'RSA-2048'],
      ],
    ],
    ['one encryption key alone', [['encryption', 'P-256']]],
  ])('makes a card with %s', async (_, purposes) => {
    server = await startStandInServer(purposes);
    deps = cardDeps(server.fetch);
    const made = await createCard(await openOrder(input, deps), PIN, unheard, deps);
    expect(made).toMatchObject({ outcome: 'created' });
  });

  it('gives the server the half that opens the reset slot with the half it kept', async () => {
    const opened = await openOrder(input, deps);
    await createCard(opened, PIN, unheard, deps);
    const card = await deps.store.get(opened.cardId);
    if (card?.state !== 'active' || server.resetHalf === null) throw new TypeError('The card is active');
    const master = await readResetSlot(card.vault.slots.reset, server.resetHalf, card.id);
    expect(master).toHaveLength(32);
    expect(await readResetSlot(card.vault.slots.reset, new Uint8Array(32), card.id)).toBeNull();
  });

  it('knows the server the next time', async () => {
    await createCard(await openOrder(input, deps), PIN, unheard, deps);
    const next = await startStandInServer();
    const nextDeps = { ...deps, fetch: next.fetch };
    await deps.store.put({ ...(await firstRecord()), ticketHash: 'of another order' });
    expect(await openOrder(input, nextDeps)).toMatchObject({ stage: 'new', knownServer: true });
  });

  it.each([
    ['12345678', 'a row'],
    ['Alice-77-x', 'the name of the holder'],
    ['short', 'too short'],
  ])('refuses the PIN %s (%s) before any key is made', async (pin) => {
    const opened = await openOrder(input, deps);
    await expect(createCard(opened, pin, unheard, deps)).rejects.toMatchObject({ code: 'pin_refused' });
    expect(server.state).toBe('opened');
    expect(await deps.store.get(opened.cardId)).toMatchObject({ state: 'ordered' });
  });

  it('keeps on while the server cannot be reached, and says so', async () => {
    let failures = 3;
    const heard: string[] = [];
    const patient: CardDeps = {
      ...deps,
      connection: {
        ...deps.connection,
        onOffline: () => heard.push('offline'),
        onOnline: () => heard.push('online'),
      },
      fetch: async (url, init) => {
        if (String(url).endsWith('/answer') && failures-- > 0) throw new TypeError('fetch failed');
        return server.fetch(url, init);
      },
    };
    const made = await createCard(await openOrder(input, patient), PIN, unheard, patient);
    expect(made.outcome).toBe('created');
    expect(heard).toEqual(['offline', 'offline', 'offline', 'online']);
  });

  it('gives up at the end of the order, and keeps what it has', async () => {
    const opened = await openOrder(input, deps);
    const cut: CardDeps = { ...deps, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    await expect(createCard(opened, PIN, unheard, cut)).rejects.toMatchObject({ code: 'server_unreachable' });
    expect(await deps.store.get(opened.cardId)).toMatchObject({ state: 'answered' });
  });

  it('sends the same bytes again when the reply was lost', async () => {
    let lost = false;
    const losing: CardDeps = {
      ...deps,
      fetch: async (url, init) => {
        const reply = await server.fetch(url, init);
        if (!String(url).endsWith('/answer') || lost) return reply;
        lost = true;
        throw new TypeError('connection reset');
      },
    };
    await createCard(await openOrder(input, losing), PIN, unheard, losing);
    expect(server.answers).toHaveLength(2);
    expect(server.answers[0]).toBe(server.answers[1]);
  });

  it.each(['cancelled', 'expired', 'failed'] as const)(
    'cleans up after itself when the order was %s',
    async (state) => {
      const opened = await openOrder(input, deps);
      server.state = state;
      await expect(createCard(opened, PIN, unheard, deps)).rejects.toMatchObject({ code: `message_${state}` });
      expect(await deps.store.list()).toEqual({ records: [], damaged: 0 });
    },
  );

  it('lets one window make the card when two try at once', async () => {
    const opened = await openOrder(input, deps);
    const both = await Promise.allSettled([1, 2].map(() => createCard(opened, PIN, unheard, deps)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'enrolment_busy' } });
    expect(await listCards(deps)).toHaveLength(1);
  });
});

describe('createCard refuses what was not ordered', () => {
  it.each<[string, (sent: StandInServer) => Promise<void>]>([
    [
      'certificates for swapped keys',
      async (sent) => {
        sent.tamper = (issued) => {
          const [one, two] = issued.certificates.map(({ certificate }) => certificate);
          const swapped = [two, one].map((certificate, at) => ({
            purpose: issued.certificates[at]?.purpose ?? 'encryption',
            certificate: certificate ?? '',
          }));
          return { ...issued, certificates: swapped };
        };
      },
    ],
    ['a missing certificate', async (sent) => drop(sent)],
    [
      'another subject',
      async (sent) => {
        const honest = sent.issuer;
        sent.issuer = {
          ...honest,
          issue: (request, subject, nonce) => honest.issue(request, { ...subject, commonName: 'Mallory' }, nonce),
        };
      },
    ],
    [
      'a chain to another root',
      async (sent) => {
        sent.issuer = await makeStandInCa();
      },
    ],
    [
      'an issuer that is only a person of the same root',
      async (sent) => {
        sent.issuer = await makeStandInCa('Stand-in', 'nothing');
        sent.order = { ...sent.order, rootCertificate: sent.issuer.root };
      },
    ],
    [
      'an issuer of the same name that the root did not sign',
      async (sent) => {
        const other = await makeStandInCa();
        const { root } = sent.issuer;
        sent.issuer = { ...other, root, chain: [other.chain[0] ?? '', root] };
      },
    ],
    [
      'garbage',
      async (sent) => {
        sent.tamper = (issued) => ({
          ...issued,
          certificates: issued.certificates.map((one) => ({ ...one, certificate: 'AAAAAAAA' })),
        });
      },
    ],
  ])('%s', async (_, corrupt) => {
    await corrupt(server);
    const opened = await openOrder(input, deps);
    await expect(createCard(opened, PIN, unheard, deps)).rejects.toMatchObject({ code: 'server_unexpected' });
    expect(await listCards(deps)).toEqual([]);
    expect(server.state).not.toBe('confirmed');
  });

  function drop(sent: StandInServer): void {
    sent.tamper = (issued) => ({ ...issued, certificates: issued.certificates.slice(0, 1) });
  }
});

describe('openOrder', () => {
  it.each([
    ['http://id.example.com', 'plain http'],
    ['https://id.example.com/', 'not an origin'],
    ['chrome-extension://abcdef', 'no web server'],
    ['null', 'an opaque origin'],
  ])('refuses the server %s (%s)', async (origin) => {
    await expect(openOrder({ ...input, origin }, deps)).rejects.toMatchObject({ code: 'server_not_allowed' });
    expect(server.calls).toEqual([]);
  });

  it('gives the order of one server to no other that has its ticket', async () => {
    const { cardId } = await openOrder(input, deps);
    const before = await deps.store.get(cardId);
    server.calls.length = 0;
    const other = { ...input, origin: 'https://evil.example' };
    await expect(openOrder(other, deps)).rejects.toMatchObject({ code: 'ticket_unknown' });
    expect(server.calls).toEqual([]);
    expect(await deps.store.get(cardId)).toEqual(before);
  });

  it('gives the same order for the same ticket, and stores the ticket nowhere', async () => {
    const first = await openOrder(input, deps);
    expect(await openOrder(input, deps)).toEqual(first);
    const { records } = await deps.store.list();
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toContain(TICKET);
  });

  it('forgets the order when another client has taken it', async () => {
    await openOrder(input, deps);
    const second = cardDeps(server.fetch);
    await expect(openOrder(input, second)).rejects.toMatchObject({ code: 'message_taken' });
    expect((await second.store.list()).records).toEqual([]);
  });

  it('says that it is too old for an order of a later format', async () => {
    const later: CardDeps = { ...deps, fetch: async () => Response.json({ ...server.order, format: 2, more: true }) };
    await expect(openOrder(input, later)).rejects.toMatchObject({ code: 'client_outdated' });
    expect((await deps.store.list()).records).toEqual([]);
  });

  it('refuses an order of two keys for one purpose', async () => {
    server.order = { ...server.order, keys: server.order.keys.map((key) => ({ ...key, purpose: 'signature' })) };
    await expect(openOrder(input, deps)).rejects.toMatchObject({ code: 'server_unexpected' });
  });

  it('remembers the secret when the reply is lost, so that it may open again', async () => {
    let lost = false;
    const losing: CardDeps = {
      ...deps,
      fetch: async (url, init) => {
        const reply = await server.fetch(url, init);
        if (lost) return reply;
        lost = true;
        throw new TypeError('connection reset');
      },
    };
    expect(await openOrder(input, losing)).toMatchObject({ stage: 'new' });
  });

  it('hides no ticket or secret in an address', async () => {
    await createCard(await openOrder(input, deps), PIN, unheard, deps);
    expect(server.calls.join()).not.toContain(TICKET);
  });

  it('is an AppError for an unknown ticket', async () => {
    const refused = openOrder({ ...input, ticket: 'B'.repeat(43) }, deps);
    await expect(refused).rejects.toBeInstanceOf(AppError);
    expect((await deps.store.list()).records).toEqual([]);
  });
});

async function firstRecord() {
  const [listed] = (await deps.store.list()).records;
  return (await deps.store.get(listed?.id ?? '')) ?? expect.fail('There is a record');
}
