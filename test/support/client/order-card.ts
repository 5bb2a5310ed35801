import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { fromBase64, toBase64, toBase64url } from '../../../shared/bytes.ts';
import { confirmationBytes } from '../../../shared/confirmation.ts';
import * as message from '../../../shared/wire/message.ts';
import * as run from '../../../shared/wire/run.ts';
import { makeKeys, makeRequest } from '../ca/make-request.ts';
import { PROCESS, signWith } from '../provisioning.ts';

/** Sends a request to the real API and returns the answer. */
export type Send = (
  path: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string },
) => Promise<Response>;

/**
 * A whole order of a card by the real API, as portal and card app make it, from **Start** to **Finish**: seven
 * requests. `cookie` is that of the person who orders, `origin` the public one. Throws when anything is refused.
 */
export async function orderCard(cookie: string, { origin, send }: { readonly origin: string; readonly send: Send }) {
  const post = async <S extends v.GenericSchema>(
    path: string,
    output: S,
    body: unknown,
    who: Record<string, string>,
  ): Promise<v.InferOutput<S>> => {
    const headers = { 'content-type': 'application/json', ...who };
    const answer = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
    return v.parse(output, await answer.json());
  };
  const person = { cookie, origin };
  const { id } = await post('/api/runs', run.Run, { process: PROCESS }, person);
  await post(`/api/runs/${id}/next`, run.Run, { step: 0 }, person);
  const { ticket } = await post(`/api/runs/${id}/ticket`, run.readTicket.output, {}, person);

  const secret = new Uint8Array(randomBytes(32));
  const opener = {
    format: message.FORMAT,
    clientSecretHash: createHash('sha256').update(secret).digest('hex'),
    deviceName: 'Chromium',
  };
  const byTicket = { authorization: `Ticket ${ticket}` };
  const order = await post('/api/messages/open', message.ProvisioningOrder, opener, byTicket);

  const client = { authorization: `Client ${toBase64url(secret)}` };
  const { messageId, nonce } = order;
  const made = order.keys.map(({ purpose, algorithms: [algorithm = 'P-256'], subject }) => {
    const keys = makeKeys(algorithm);
    return { purpose, keys, request: toBase64(makeRequest({ keys, subject, nonce })) };
  });
  const requests = made.map(({ purpose, request }) => ({ purpose, request }));
  const answer = { requests, resetHalf: toBase64(new Uint8Array(randomBytes(32))) };
  const issued = await post(`/api/messages/${messageId}/answer`, message.IssuedCertificates, answer, client);

  const certificates = issued.certificates.map(({ certificate }) => fromBase64(certificate));
  const [signer] = made;
  if (signer === undefined) throw new TypeError('an order asks for a key at least');
  const bytes = await confirmationBytes({ origin, messageId, nonce, certificates });
  const signature = toBase64(signWith(signer.keys.privateKey, bytes));
  const confirmation = { purpose: signer.purpose, signature };
  await post(`/api/messages/${messageId}/confirm`, message.confirmMessage.output, confirmation, client);
  return post(`/api/runs/${id}/next`, run.Run, { step: 1 }, person);
}
