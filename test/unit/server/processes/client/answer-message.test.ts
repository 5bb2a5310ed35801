import { createPrivateKey, createPublicKey } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Authority } from '../../../../../server/ca/ca.ts';
import { openResetHalf } from '../../../../../server/credentials/seal-reset-half.ts';
import { answerMessage } from '../../../../../server/processes/client/answer-message.ts';
import { readMessageStatus } from '../../../../../server/processes/client/read-message-status.ts';
import { cancelRun } from '../../../../../server/processes/self-service/cancel-run.ts';
import { readRun } from '../../../../../server/processes/self-service/read-run.ts';
import { fromBase64, toBase64 } from '../../../../../shared/bytes.ts';
import type { ErrorCode } from '../../../../../shared/errors.ts';
import { makeKeys, makeRequest } from '../../../../support/ca/make-request.ts';
import {
  issuedCard,
  openedCard,
  type Provisioning,
  startProvisioning,
  strangeHash,
  testClient,
} from '../../../../support/provisioning.ts';
import { refusal } from '../../../../support/refusal.ts';

/** RFC 7515 A.3. */
const PRINTED = {
  key: {
    ...{ kty: 'EC', crv: 'P-256', d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' },
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  },
  format: 'jwk',
} as const;

let at: Provisioning;
beforeEach(async () => {
  at = await startProvisioning();
});

describe('answering', () => {
  it('returns the same certificates for the same answer, at every later stage', async () => {
    const { client, issued } = await issuedCard(at);
    expect(await client.answer()).toEqual(issued);
    await client.confirm();
    expect(await client.answer()).toEqual(issued);
    expect(issued.chain.map((der) => fromBase64(der))).toEqual(at.deps.ca.chain);
    expect(issued.validUntil).toBe('2028-05-17T10:00:00.000Z');
  });

  it('makes one set of certificates when the same answer arrives several times at once', async () => {
    const { client } = await openedCard(at);
    const results = await Promise.all([client.answer(), client.answer(), client.answer(), client.answer()]);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(await at.store.transaction(({ ca }) => ca.ofMessage(client.by().messageId))).toHaveLength(2);
  });

  it('refuses another answer, also one that differs only in the reset half', async () => {
    const { client, order } = await issuedCard(at);
    const answer = client.answerOf(order);
    await expect(answerMessage(answer, client.by(), at.deps)).rejects.toEqual(refusal('message_answered'));
  });

  it('seals the reset half for this credential', async () => {
    const { client, issued, order } = await issuedCard(at);
    const stored = await at.store.transaction(({ credentials }) => credentials.byId(issued.credentialId));
    const sealed = stored?.resetHalfSealed ?? new Uint8Array();
    const { sealKey } = at.deps.secrets;
    expect(toBase64(openResetHalf(sealed, issued.credentialId, sealKey))).toBe(client.answerOf(order).resetHalf);
    expect(() => openResetHalf(sealed, crypto.randomUUID(), sealKey)).toThrow();
  });

  it('does not know another client', async () => {
    const { client, order } = await openedCard(at);
    const by = { messageId: order.messageId, secretHash: strangeHash() };
    const answer = client.answerOf(order);
    await expect(answerMessage(answer, by, at.deps)).rejects.toEqual(refusal('client_unauthorized'));
    const nowhere = { ...client.by(), messageId: crypto.randomUUID() };
    await expect(answerMessage(answer, nowhere, at.deps)).rejects.toEqual(refusal('client_unauthorized'));
  });

  const keys = makeKeys('P-256');
  it.each<[string, ErrorCode, (honest: Answer, order: Order) => Answer['requests']]>([
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
    const { client, order } = await openedCard(at);
    const honest = client.answerOf(order);
    const answer = { ...honest, requests: change(honest, order) };
    await expect(answerMessage(answer, client.by(), at.deps)).rejects.toEqual(refusal(code));
    expect((await readMessageStatus(client.by(), at.deps)).state).toBe('opened');
    expect(await at.store.transaction(({ ca }) => ca.ofMessage(order.messageId))).toEqual([]);
    await client.answer(); // the honest one is still welcome
  });

  it('ends the order at once for a key that is no secret, however often it comes, and no other order', async () => {
    const keys = { privateKey: createPrivateKey(PRINTED), publicKey: createPublicKey(PRINTED) };
    const [bad, honest] = [await openedCard(at), await openedCard(at)];
    const [key] = bad.order.keys;
    const request = makeRequest({ ...(key && { subject: key.subject }), nonce: bad.order.nonce, keys });
    const answered = bad.client.answerOf(bad.order);
    const answer = { ...answered, requests: withRequest(answered.requests, request) };
    const tries = Promise.allSettled(Array.from({ length: 50 }, () => answerMessage(answer, bad.client.by(), at.deps)));
    expect((await honest.client.answer()).certificates).toHaveLength(2);
    const codes = (await tries).map((each) => each.status === 'rejected' && each.reason.code);
    expect(codes).toEqual(['request_key_unsuitable', ...Array(49).fill('message_failed')]);
    expect((await readRun(bad.runId, at.alice.id, at.deps)).state).toBe('failed');
  });

  it('refuses a key that was certified in another order', async () => {
    const first = await openedCard(at);
    const old = makeKeys('P-256');
    const answerWith = ({ client, order }: typeof first) => {
      const [key] = order.keys;
      const request = makeRequest({ ...(key && { subject: key.subject }), nonce: order.nonce, keys: old });
      const honest = client.answerOf(order);
      return answerMessage({ ...honest, requests: withRequest(honest.requests, request) }, client.by(), at.deps);
    };
    await answerWith(first);
    await cancelRun(first.runId, at.alice.id, at.deps);
    const second = await openedCard(at);
    await expect(answerWith(second)).rejects.toEqual(refusal('request_key_reused'));
    expect((await readMessageStatus(second.client.by(), at.deps)).state).toBe('opened');
    expect(await at.deviations()).toEqual([]);
  });

  it.each<[string, (issuing: Authority) => Authority]>([
    ['cannot sign', (issuing) => ({ ...issuing, privateKey: new Proxy(issuing.privateKey, {}) })],
    ['has expired', (issuing) => ({ ...issuing, notAfter: new Date('2026-05-16T00:00:00Z') })],
  ])('fails the run and takes everything back when the CA %s', async (_, change) => {
    const deps = { ...at.deps, ca: { ...at.deps.ca, issuing: change(at.deps.ca.issuing) } };
    const { runId, ticket } = await at.orderCard();
    const client = testClient(deps);
    await client.open(ticket);
    await expect(client.answer()).rejects.toEqual(refusal('message_failed'));
    expect(at.logged).toEqual(['the CA could not issue']);
    expect(await readRun(runId, at.alice.id, at.deps)).toMatchObject({ state: 'failed', credentialId: null });
    await expect(testClient(at.deps).open(ticket)).rejects.toEqual(refusal('message_failed'));
    expect(await at.deviations()).toEqual([]);
  });
});

type Client = ReturnType<typeof testClient>;
type Answer = ReturnType<Client['answerOf']>;
type Order = Awaited<ReturnType<Client['open']>>;

/** Another first request. */
function withRequest(requests: Answer['requests'], request: Uint8Array): Answer['requests'] {
  return requests.map((one, index) => (index === 0 ? { ...one, request: toBase64(request) } : one));
}
