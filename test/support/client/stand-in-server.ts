import * as v from 'valibot';
import { type Bytes, fromBase64, fromBase64url, sha256, toHex } from '../../../shared/bytes.ts';
import type { KeyAlgorithm, Purpose } from '../../../shared/certificate.ts';
import { confirmationBytes, confirmationSignature } from '../../../shared/confirmation.ts';
import { AppError } from '../../../shared/errors.ts';
import type { MessageState } from '../../../shared/message.ts';
import type { Endpoint } from '../../../shared/wire/endpoint.ts';
import {
  answerMessage,
  confirmMessage,
  type IssuedCertificates,
  openMessage,
  type Preview,
  type ProvisioningOrder,
  previewMessage,
  readMessage,
  reportDeleted,
} from '../../../shared/wire/message.ts';
import { sampleOrder } from './sample-card-records.ts';
import { makeStandInCa, publicKeyOf, type StandInCa } from './stand-in-ca.ts';

export const SERVER = 'https://id.example.com';
export const TICKET = 'A'.repeat(43);

/** One order of one server, following the wire contract; issues real certificates and checks what it is sent. */
export interface StandInServer {
  readonly fetch: typeof fetch;
  /** A test may change it to play another server, or a dishonest one. */
  order: ProvisioningOrder;
  state: MessageState;
  /** Whether the number of the order was typed in Self-Service; irrelevant without a number. */
  approved: boolean;
  /** How often the client asks in vain before the number is typed. */
  asksInVain: number;
  issuer: StandInCa;
  tamper: (issued: IssuedCertificates) => IssuedCertificates;
  /** Every call as `METHOD path`, and the bodies of the answers handed in. */
  readonly calls: string[];
  readonly answers: string[];
  readonly deleted: string[];
  resetHalf: Bytes | null;
}

interface Bound {
  clientSecretHash: string | null;
  issued: IssuedCertificates | null;
}

let ownCa: Promise<StandInCa> | null = null;

export async function startStandInServer(
  purposes: ReadonlyArray<readonly [Purpose, KeyAlgorithm]> = [
    ['authentication', 'P-256'],
    ['signature', 'P-256'],
  ],
): Promise<StandInServer> {
  ownCa ??= makeStandInCa();
  const ca = await ownCa;
  const blank = sampleOrder();
  const subject = blank.keys[0]?.subject;
  if (subject === undefined) throw new TypeError('The sample order has a key');
  const keys = purposes.map(([purpose, algorithm]) => ({ purpose, algorithms: [algorithm], subject }));
  const bound: Bound = { clientSecretHash: null, issued: null };

  const server: StandInServer = {
    order: { ...blank, keys, rootCertificate: ca.root },
    state: 'waiting',
    approved: false,
    asksInVain: Number.POSITIVE_INFINITY,
    issuer: ca,
    tamper: (issued) => issued,
    calls: [],
    answers: [],
    deleted: [],
    resetHalf: null,
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input));
      const call: Call = { pathname, method: init?.method ?? 'GET', headers: new Headers(init?.headers), body: null };
      refuseOtherInit(init);
      if (typeof init?.body === 'string') call.body = JSON.parse(init.body);
      server.calls.push(`${call.method} ${pathname}`);
      try {
        return Response.json(await answer(server, bound, call));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return Response.json({ code: error.code, title: error.message, status: 400 }, { status: 400 });
      }
    },
  };
  return server;
}

interface Call {
  pathname: string;
  method: string;
  headers: Headers;
  body: unknown;
}

async function answer(server: StandInServer, bound: Bound, call: Call): Promise<unknown> {
  const [scheme, secret = ''] = (call.headers.get('authorization') ?? '').split(' ');
  if (call.pathname === openMessage.path) {
    if (scheme !== 'Ticket' || secret !== TICKET) throw new AppError('ticket_unknown');
    return open(server, bound, parse(openMessage, call.body));
  }
  if (call.pathname === previewMessage.path) {
    if (scheme !== 'Ticket' || secret !== TICKET) throw new AppError('ticket_unknown');
    parse(previewMessage, call.body ?? {});
    return preview(server);
  }
  const secretHash = toHex(await sha256(fromBase64url(secret)));
  if (scheme !== 'Client' || secretHash !== bound.clientSecretHash) throw new AppError('client_unauthorized');
  const [, id, verb] = /^\/api\/messages\/([^/]+)(?:\/(\w+))?$/.exec(call.pathname) ?? [];
  const input = { ...(call.body as object | null), id }; // the body is a JSON object by the contract, or the schema refuses
  if (id !== server.order.messageId) throw new AppError('client_unauthorized');
  if (verb === undefined) {
    parse(readMessage, input);
    server.approved ||= server.asksInVain-- <= 0;
    return { state: server.state, expiresAt: server.order.expiresAt, approved: isApproved(server) };
  }
  if (verb === 'answer') return handIn(server, bound, parse(answerMessage, input));
  if (verb === 'confirm') return confirm(server, bound, parse(confirmMessage, input));
  if (verb === 'deleted') {
    server.deleted.push(parse(reportDeleted, input).id);
    return { credentialState: 'locked' };
  }
  throw new AppError('not_found');
}

function isApproved({ order, approved }: StandInServer): boolean {
  return order.number === null || approved;
}

function preview(server: StandInServer): Preview {
  refuseEnded(server);
  if (server.state !== 'waiting') throw new AppError('message_taken');
  const { format, expiresAt, profile, pinPolicy, ownNames, keys } = server.order;
  const { serverName, holder, kind, name: profileName } = profile;
  return { format, expiresAt, serverName, holder, kind, profileName, pinPolicy, ownNames, keys };
}

function open(
  server: StandInServer,
  bound: Bound,
  { clientSecretHash }: { clientSecretHash: string },
): ProvisioningOrder {
  refuseEnded(server);
  bound.clientSecretHash ??= clientSecretHash;
  if (bound.clientSecretHash !== clientSecretHash) throw new AppError('message_taken');
  if (server.state === 'waiting') server.state = 'opened';
  return server.order;
}

async function handIn(
  server: StandInServer,
  bound: Bound,
  input: { requests: ReadonlyArray<{ purpose: Purpose; request: string }>; resetHalf: string },
): Promise<IssuedCertificates> {
  refuseEnded(server);
  if (!isApproved(server)) throw new AppError('message_unapproved');
  server.answers.push(JSON.stringify(input));
  if (server.answers[0] !== server.answers.at(-1)) throw new AppError('message_answered');
  if (bound.issued === null) {
    const { keys, nonce } = server.order;
    const certificates = await Promise.all(
      input.requests.map(async ({ purpose, request }, at) => {
        const ordered = keys[at];
        if (ordered?.purpose !== purpose) throw new AppError('request_purposes_wrong');
        return { purpose, certificate: await server.issuer.issue(request, ordered.subject, nonce) };
      }),
    );
    server.resetHalf = fromBase64(input.resetHalf);
    const chain = [...server.issuer.chain];
    bound.issued = { certificates, chain, credentialId: crypto.randomUUID(), validUntil: '2028-06-21T10:00:00.000Z' };
    server.state = 'issued';
  }
  return server.tamper(bound.issued);
}

async function confirm(
  server: StandInServer,
  bound: Bound,
  input: { purpose: Purpose; signature: string },
): Promise<{ credentialId: string; credentialState: 'active' }> {
  refuseEnded(server);
  const { issued } = bound;
  const mine = issued?.certificates.find(({ purpose }) => purpose === input.purpose);
  const algorithm = server.order.keys.find(({ purpose }) => purpose === input.purpose)?.algorithms[0];
  if (!issued || !mine || !algorithm) throw new AppError('message_unanswered');
  const { messageId, nonce } = server.order;
  const certificates = issued.certificates.map(({ certificate }) => fromBase64(certificate));
  const bytes = await confirmationBytes({ origin: SERVER, messageId, nonce, certificates });
  const signature = confirmationSignature(algorithm);
  const curve = algorithm.startsWith('P-') ? { namedCurve: algorithm } : {};
  const spki = publicKeyOf(mine.certificate);
  const key = await crypto.subtle.importKey('spki', spki, { hash: 'SHA-256', ...signature, ...curve }, false, [
    'verify',
  ]);
  if (!(await crypto.subtle.verify(signature, key, fromBase64(input.signature), bytes))) {
    server.state = 'failed';
    throw new AppError('confirm_signature_wrong');
  }
  server.state = 'confirmed';
  return { credentialId: issued.credentialId, credentialState: 'active' };
}

function refuseEnded({ state }: StandInServer): void {
  if (state === 'cancelled') throw new AppError('message_cancelled');
  if (state === 'expired') throw new AppError('message_expired');
  if (state === 'failed') throw new AppError('message_failed');
}

function refuseOtherInit(init: RequestInit | undefined): void {
  const { credentials, cache, redirect } = init ?? {};
  if (credentials !== 'omit' || cache !== 'no-store' || redirect !== 'error')
    throw new Error('The client has to send no cookies, keep no copies and follow no redirects');
}

function parse<Input>(to: Endpoint<Input, unknown>, input: unknown): Input {
  const parsed = v.safeParse(to.input, input);
  if (parsed.success) return parsed.output;
  throw new AppError('input_invalid', v.summarize(parsed.issues));
}
