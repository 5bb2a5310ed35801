import { beforeEach, describe, expect, it } from 'vitest';
import { openResetHalf } from '../../../../server/credentials/seal-reset-half.ts';
import { defaultOptions } from '../../../../server/options/default-options.ts';
import { answerMessage } from '../../../../server/processes/answer-message.ts';
import { cancelRun } from '../../../../server/processes/cancel-run.ts';
import { confirmMessage } from '../../../../server/processes/confirm-message.ts';
import { openMessage } from '../../../../server/processes/open-message.ts';
import { readMessageStatus } from '../../../../server/processes/read-message-status.ts';
import { readRun } from '../../../../server/processes/read-run.ts';
import { reportDeleted } from '../../../../server/processes/report-deleted.ts';
import { fromBase64, toBase64, toBase64url } from '../../../../shared/bytes.ts';
import { type KeyAlgorithm, PURPOSES } from '../../../../shared/certificate.ts';
import { subjectName } from '../../../../shared/subject-name.ts';
import { makeKeys, makeRequest } from '../../../support/make-request.ts';
import { type Provisioning, startProvisioning, strangeHash, testClient } from '../../../support/provisioning.ts';

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

const refusal = (code: string) => expect.objectContaining({ code });
const setState = (to: 'active' | 'inactive') =>
  at.store.transaction(({ people }) => people.changeState(at.alice.id, ['active', 'inactive'], to));

async function openedCard() {
  const { runId, ticket } = await at.orderCard();
  const client = testClient(at.deps);
  return { runId, ticket, client, order: await client.open(ticket) };
}

async function issuedCard() {
  const card = await openedCard();
  return { ...card, issued: await card.client.answer() };
}

describe('opening', () => {
  it('gives the order that the run froze', async () => {
    const { order } = await openedCard();
    expect(order).toMatchObject({
      format: 1,
      expiresAt: '2026-05-17T10:10:00.000Z',
      profile: { kind: 'virtual smart card', holder: 'Alice Berg', name: 'Virtual smart card alice@example.com' },
      ownNames: ['alice', 'berg'],
      rootCertificate: toBase64(at.deps.ca.root.certificate),
    });
    expect(order.keys.map(({ purpose, algorithms }) => [purpose, algorithms])).toEqual([
      ['authentication', ['P-256']],
      ['signature', ['P-256']],
    ]);
    const [first] = order.keys;
    expect(first?.subject.serialNumber).toBe(at.alice.id);
    expect(first && subjectName(first.subject)).toHaveLength(5);
  });

  it('gives the same client the same order at every stage', async () => {
    const { client, ticket, order } = await openedCard();
    expect(await client.open(ticket)).toEqual(order);
    await client.answer();
    expect(await client.open(ticket)).toEqual(order);
    await client.confirm();
    expect(await client.open(ticket)).toEqual(order);
  });

  it('gives one of two clients the order', async () => {
    const { ticket } = await at.orderCard();
    const clients = [testClient(at.deps), testClient(at.deps)];
    const results = await Promise.allSettled(clients.map((client) => client.open(ticket)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toEqual(refusal('message_taken'));
  });

  it('does not know a ticket of nobody', async () => {
    const { order, client } = await openedCard();
    const ticket = toBase64url(new Uint8Array(32));
    await expect(client.open(ticket)).rejects.toEqual(refusal('ticket_unknown'));
    expect(order.messageId).toBe(client.by().messageId);
  });

  it.each([0, 2, 999])('refuses format %i before anything is bound', async (format) => {
    const { ticket } = await at.orderCard();
    const opener = { format, clientSecretHash: strangeHash(), deviceName: 'Old' };
    await expect(openMessage(opener, ticket, at.deps)).rejects.toEqual(refusal('client_outdated'));
    await testClient(at.deps).open(ticket);
  });

  it('says how the message died', async () => {
    const { runId, ticket } = await at.orderCard();
    await cancelRun(runId, at.alice.id, at.deps);
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('message_cancelled'));
    const other = await at.orderCard();
    at.wait(600);
    await expect(testClient(at.deps).open(other.ticket)).rejects.toEqual(refusal('message_expired'));
  });
});

describe('answering', () => {
  it('gives the same certificates for the same answer, at every later stage', async () => {
    const { client, issued } = await issuedCard();
    expect(await client.answer()).toEqual(issued);
    await client.confirm();
    expect(await client.answer()).toEqual(issued);
    expect(issued.chain.map((der) => fromBase64(der))).toEqual(at.deps.ca.chain);
    expect(issued.validUntil).toBe('2028-05-17T10:00:00.000Z');
  });

  it('gives one set of certificates when the same answer arrives several times at once', async () => {
    const { client } = await openedCard();
    const results = await Promise.all([client.answer(), client.answer(), client.answer(), client.answer()]);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await at.store.transaction(({ ca }) => ca.ofMessage(client.by().messageId))).toHaveLength(2);
  });

  it('refuses another answer, also one that differs in the reset half alone', async () => {
    const { client, order } = await issuedCard();
    const answer = client.answerOf(order);
    await expect(answerMessage(answer, client.by(), at.deps)).rejects.toEqual(refusal('message_answered'));
  });

  it('seals the reset half for this credential', async () => {
    const { client, issued, order } = await issuedCard();
    const stored = await at.store.transaction(({ credentials }) => credentials.byId(issued.credentialId));
    const sealed = stored?.resetHalfSealed ?? new Uint8Array();
    const { sealKey } = at.deps.secrets;
    expect(toBase64(openResetHalf(sealed, issued.credentialId, sealKey))).toBe(client.answerOf(order).resetHalf);
    expect(() => openResetHalf(sealed, crypto.randomUUID(), sealKey)).toThrow();
  });

  it('does not know another client', async () => {
    const { client, order } = await openedCard();
    const by = { messageId: order.messageId, secretHash: strangeHash() };
    const answer = client.answerOf(order);
    await expect(answerMessage(answer, by, at.deps)).rejects.toEqual(refusal('client_unauthorized'));
    const nowhere = { ...client.by(), messageId: crypto.randomUUID() };
    await expect(answerMessage(answer, nowhere, at.deps)).rejects.toEqual(refusal('client_unauthorized'));
  });

  const keys = makeKeys('P-256');
  it.each<[string, string, (honest: Answer, order: Order) => Answer['requests']]>([
    ['no signature request', 'request_purposes_wrong', ({ requests }) => requests.slice(0, 1)],
    ['the purposes the other way round', 'request_purposes_wrong', ({ requests }) => requests.toReversed()],
    [
      'a purpose that was not ordered',
      'request_purposes_wrong',
      ({ requests }) => [...requests, { purpose: 'encryption', request: requests[0]?.request ?? '' }],
    ],
    [
      'one purpose twice',
      'request_purposes_wrong',
      ({ requests: [first] }) => (first === undefined ? [] : [first, first]),
    ],
    ['no DER', 'request_malformed', ({ requests }) => withRequest(requests, new Uint8Array(40))],
    [
      'a request signed by another key',
      'request_signature_wrong',
      ({ requests }, { keys: [key], nonce }) =>
        withRequest(
          requests,
          makeRequest({ ...(key && { subject: key.subject }), nonce, signedBy: makeKeys('P-256').privateKey }),
        ),
    ],
    [
      'an RSA key of 1024 bits',
      'request_key_unsuitable',
      ({ requests }, { keys: [key], nonce }) =>
        withRequest(requests, makeRequest({ ...(key && { subject: key.subject }), nonce, keys: makeKeys('RSA-1024') })),
    ],
    [
      'a key of another curve than ordered',
      'request_key_unsuitable',
      ({ requests }, { keys: [key], nonce }) =>
        withRequest(requests, makeRequest({ ...(key && { subject: key.subject }), nonce, keys: makeKeys('P-384') })),
    ],
    [
      'another nonce',
      'request_nonce_wrong',
      ({ requests }, { keys: [key] }) => withRequest(requests, makeRequest({ ...(key && { subject: key.subject }) })),
    ],
    [
      'another subject',
      'request_subject_wrong',
      ({ requests }, { nonce }) => withRequest(requests, makeRequest({ nonce })),
    ],
    [
      'one key for two purposes',
      'request_key_reused',
      ({ requests }, { keys: [key], nonce }) => {
        const request = toBase64(makeRequest({ ...(key && { subject: key.subject }), nonce, keys }));
        return requests.map(({ purpose }) => ({ purpose, request }));
      },
    ],
  ])('refuses %s as %s and changes nothing', async (_, code, change) => {
    const { client, order } = await openedCard();
    const honest = client.answerOf(order);
    const answer = { ...honest, requests: change(honest, order) };
    await expect(answerMessage(answer, client.by(), at.deps)).rejects.toEqual(refusal(code));
    expect((await readMessageStatus(client.by(), at.deps)).state).toBe('opened');
    expect(await at.store.transaction(({ ca }) => ca.ofMessage(order.messageId))).toEqual([]);
    await client.answer(); // the honest one is still welcome
  });

  it('refuses a key that was certified in another order', async () => {
    const first = await openedCard();
    const old = makeKeys('P-256');
    const answerWith = ({ client, order }: typeof first) => {
      const [key] = order.keys;
      const request = makeRequest({ ...(key && { subject: key.subject }), nonce: order.nonce, keys: old });
      const honest = client.answerOf(order);
      return answerMessage({ ...honest, requests: withRequest(honest.requests, request) }, client.by(), at.deps);
    };
    await answerWith(first);
    await cancelRun(first.runId, at.alice.id, at.deps);
    const second = await openedCard();
    await expect(answerWith(second)).rejects.toEqual(refusal('request_key_reused'));
    expect((await readMessageStatus(second.client.by(), at.deps)).state).toBe('opened');
    expect(await at.deviations()).toEqual([]);
  });

  it('fails the run and takes everything back when the CA can not sign', async () => {
    const privateKey = new Proxy(at.deps.ca.issuing.privateKey, {});
    const deps = { ...at.deps, ca: { ...at.deps.ca, issuing: { ...at.deps.ca.issuing, privateKey } } };
    const { runId, ticket } = await at.orderCard();
    const client = testClient(deps);
    await client.open(ticket);
    await expect(client.answer()).rejects.toEqual(refusal('message_failed'));
    expect(at.logged).toEqual(['the CA could not sign']);
    expect(await readRun(runId, at.alice.id, at.deps)).toMatchObject({ state: 'failed', credentialId: null });
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('message_failed'));
    expect(await at.deviations()).toEqual([]);
  });
});

describe('confirming', () => {
  it.each(['authentication', 'signature'] as const)('takes the signature of the %s key', async (purpose) => {
    const { client, issued } = await issuedCard();
    const confirmed = { credentialId: issued.credentialId, credentialState: 'active' };
    expect(await client.confirm(purpose)).toEqual(confirmed);
    expect(await client.confirm(purpose)).toEqual(confirmed);
    const stored = await at.store.transaction(({ credentials }) => credentials.byId(issued.credentialId));
    expect(stored).toMatchObject({
      state: 'active',
      deviceName: 'Chromium',
      clientSecretHash: client.secretHash,
      validUntil: new Date(issued.validUntil),
    });
    expect(await at.deviations()).toEqual([]);
  });

  it.each<[KeyAlgorithm, KeyAlgorithm]>([
    ['P-384', 'Ed25519'],
    ['Ed25519', 'P-384'],
    ['RSA-2048', 'RSA-2048'],
  ])('takes the signatures of %s and %s keys', async (authentication, signature) => {
    at = await startProvisioning({
      options: (person) => ({
        ...defaultOptions('virtual smart card', person),
        keyAlgorithms: { authentication, signature, encryption: 'P-256' },
      }),
    });
    for (const purpose of ['authentication', 'signature'] as const) {
      const { client } = await issuedCard();
      expect(await client.confirm(purpose)).toMatchObject({ credentialState: 'active' });
    }
  });

  it('refuses the encryption key, which signs nothing but its request', async () => {
    at = await startProvisioning({
      options: (person) => ({
        ...defaultOptions('virtual smart card', person),
        certificates: { authentication: true, signature: true, encryption: true },
      }),
    });
    const { client, issued } = await issuedCard();
    expect(issued.certificates.map(({ purpose }) => purpose)).toEqual(PURPOSES);
    await expect(client.confirm('encryption')).rejects.toEqual(refusal('confirm_signature_wrong'));
    expect(await client.confirm()).toMatchObject({ credentialState: 'active' });
  });

  it('refuses what another key or nobody has signed', async () => {
    const { client } = await issuedCard();
    for (const length of [0, 1, 63, 64, 65, 384]) {
      const confirmation = { purpose: 'signature', signature: toBase64(new Uint8Array(length).fill(1)) } as const;
      const attempt = confirmMessage(confirmation, client.by(), at.deps);
      await expect(attempt).rejects.toEqual(refusal('confirm_signature_wrong'));
    }
    expect((await readMessageStatus(client.by(), at.deps)).state).toBe('issued');
  });

  it('refuses a signature for another origin', async () => {
    const { client } = await issuedCard();
    at = { ...at, deps: { ...at.deps, publicOrigin: 'https://evil.example' } };
    const { client: there, order } = await openedCard();
    await there.answer();
    await expect(there.confirm()).rejects.toEqual(refusal('confirm_signature_wrong'));
    expect(order.messageId).not.toBe(client.by().messageId);
  });

  it('is refused before the answer, and by another client', async () => {
    const { client } = await openedCard();
    await expect(client.confirm()).rejects.toEqual(refusal('message_unanswered'));
    const { client: other } = await issuedCard();
    const stranger = { ...other.by(), secretHash: client.secretHash };
    const attempt = confirmMessage({ purpose: 'signature', signature: '' }, stranger, at.deps);
    await expect(attempt).rejects.toEqual(refusal('client_unauthorized'));
  });

  it('lets one of two orders win where one card is the limit', async () => {
    at = await startProvisioning({
      options: (person) => ({ ...defaultOptions('virtual smart card', person), activeLimit: 1 }),
    });
    const [first, second] = [await issuedCard(), await issuedCard()];
    const results = await Promise.allSettled([first.client.confirm(), second.client.confirm()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toEqual(refusal('process_limit_reached'));
    const states = [first, second].map(async ({ runId }) => (await readRun(runId, at.alice.id, at.deps)).state);
    expect((await Promise.all(states)).sort()).toEqual(['failed', 'running']);
    expect(await at.deviations()).toEqual([]);
  });
});

describe('a person who is not active any more', () => {
  it.each([
    ['open', (client: Client, ticket: string) => client.open(ticket)],
    ['answer', (client: Client) => client.answer()],
    ['confirm', (client: Client) => client.confirm()],
  ])('can not %s, and the message is void', async (_, attempt) => {
    const { client, ticket, runId } = await issuedCard();
    await setState('inactive');
    await expect(attempt(client, ticket)).rejects.toEqual(refusal('user_inactive'));
    await setState('active');
    await expect(client.confirm()).rejects.toEqual(refusal('message_cancelled'));
    expect((await readRun(runId, at.alice.id, at.deps)).state).toBe('cancelled');
    expect(await at.deviations()).toEqual([]);
  });
});

describe('a deleted card', () => {
  it('is locked, and once more changes nothing', async () => {
    const { client, issued } = await issuedCard();
    await expect(reportDeleted(client.by(), at.deps)).rejects.toEqual(refusal('run_not_ready'));
    await client.confirm();
    expect(await reportDeleted(client.by(), at.deps)).toBe('locked');
    const read = () =>
      at.store.transaction(async ({ credentials, certificates, ca }) => ({
        credential: await credentials.byId(issued.credentialId),
        certificates: await certificates.ofCredential(issued.credentialId),
        sequence: await ca.revocationSequence(),
      }));
    const once = await read();
    expect(once.certificates.map(({ revocationReason }) => revocationReason)).toEqual(
      Array(2).fill('cessationOfOperation'),
    );
    at.wait(60);
    expect(await reportDeleted(client.by(), at.deps)).toBe('locked');
    expect(await read()).toEqual(once);
    expect(await client.confirm()).toMatchObject({ credentialState: 'locked' });
    expect(await at.deviations()).toEqual([]);
  });

  it('can be reported by its own client only', async () => {
    const { client } = await issuedCard();
    await client.confirm();
    const stranger = { ...client.by(), secretHash: strangeHash() };
    await expect(reportDeleted(stranger, at.deps)).rejects.toEqual(refusal('client_unauthorized'));
  });
});

type Client = ReturnType<typeof testClient>;
type Answer = ReturnType<Client['answerOf']>;
type Order = Awaited<ReturnType<Client['open']>>;

/** Another first request. */
function withRequest(requests: Answer['requests'], request: Uint8Array): Answer['requests'] {
  return requests.map((one, index) => (index === 0 ? { ...one, request: toBase64(request) } : one));
}
