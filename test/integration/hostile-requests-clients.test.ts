import { makeKeys } from '../support/ca/make-request.ts';
import { type Attack, attack, describeAttacks } from '../support/hostile/hostile-attack.ts';
import {
  cancelled,
  confirm,
  confirmation,
  confirmedOrder,
  expiredOrder,
  honestAnswer,
  issuedOrder,
  makeClient,
  type OpenedOrder,
  open,
  openedOrder,
  sendAnswer,
} from '../support/hostile/hostile-orders.ts';
import { fromClient, fromPortal, type HostileWorld, type Visitor } from '../support/hostile/hostile-world.ts';

/** What a client secret opens beside the declared endpoints, which attack-matrix.test.ts calls. */
const CLIENT_CALLS = [['to listen', '/events', undefined]] as const;

const SECRETS: readonly Attack[] = CLIENT_CALLS.flatMap(([what, verb, body]) => [
  attack(`no secret ${what}`, '401 client_unauthorized', openedOrder, (at, { order }) =>
    fromClient(at, '', `/api/messages/${order.messageId}${verb}`, body),
  ),
  attack(
    `the secret of another order ${what}`,
    '401 client_unauthorized',
    async (at) => ({ theirs: await openedOrder(at), mine: await openedOrder(at, at.mallory) }),
    (at, { theirs, mine }) => fromClient(at, mine.client, `/api/messages/${theirs.order.messageId}${verb}`, body),
  ),
  attack(`the ticket as a secret ${what}`, '401 client_unauthorized', openedOrder, (at, { ticket, order }) =>
    fromClient(at, `Client ${ticket}`, `/api/messages/${order.messageId}${verb}`, body),
  ),
  attack(`the owner's session ${what}`, '401 client_unauthorized', openedOrder, (at, { order, owner }) =>
    fromPortal(at, owner, `/api/messages/${order.messageId}${verb}`, body),
  ),
  attack(
    `a secret for an order of nobody ${what}`,
    '401 client_unauthorized',
    (at) => makeClient(at),
    (at, { client }) => fromClient(at, client, `/api/messages/${crypto.randomUUID()}${verb}`, body),
  ),
  attack(
    `an id that is none ${what}`,
    '400 input_invalid',
    (at) => makeClient(at),
    (at, { client }) => fromClient(at, client, `/api/messages/constructor${verb}`, body),
  ),
]);

const ANSWERS: readonly Attack[] = [
  attack('another answer', '409 message_answered', issuedOrder, (at, order) =>
    sendAnswer(at, order, honestAnswer({ ...order, keys: new Map() })),
  ),
  attack('the same requests with another reset half', '409 message_answered', issuedOrder, (at, order) =>
    sendAnswer(at, order, { ...order.answer, resetHalf: `${'A'.repeat(43)}=` }),
  ),
  attack('another answer after the end', '409 message_answered', confirmedOrder, (at, order) =>
    sendAnswer(at, order, honestAnswer({ ...order, keys: new Map() })),
  ),
  attack(
    'an answer to a cancelled order',
    '410 message_cancelled',
    async (at) => cancelled(at, await openedOrder(at)),
    (at, order) => sendAnswer(at, order, honestAnswer(order)),
  ),
  attack(
    'the same answer again after Cancel',
    '410 message_cancelled',
    async (at) => cancelled(at, await issuedOrder(at)),
    (at, order) => sendAnswer(at, order, order.answer),
  ),
  attack('an answer to an expired order', '410 message_expired', expiredOrder, (at, order) =>
    sendAnswer(at, order, honestAnswer(order)),
  ),
];

const VOID = ['credentials', 'messages', 'runs'];
const REVOKED = [...VOID, 'ca_entries', 'ca_state', 'certificates'];
/** A wrong confirmation by the bound client ends its order. */
const ENDED = { mayChange: [...REVOKED, 'outbox'] };

const wrong = (title: string, more: Parameters<typeof confirmation>[1]) =>
  attack(
    title,
    '400 confirm_signature_wrong',
    async (at) => {
      const order = await issuedOrder(at);
      return { order, body: await confirmation(order, more) };
    },
    (at, { order, body }) => confirm(at, order, body),
    ENDED,
  );
const GARBAGE = { purpose: 'authentication', signature: `${'A'.repeat(86)}==` };

const CONFIRMATIONS: readonly Attack[] = [
  wrong('a confirmation by another key', { by: makeKeys('P-256') }),
  wrong('a confirmation by a key of another type', { by: makeKeys('RSA-2048') }),
  wrong('a confirmation in DER', { dsaEncoding: 'der' }),
  wrong('a confirmation for another server', { change: { origin: 'https://evil.example' } }),
  wrong('a confirmation of another order', { change: { messageId: crypto.randomUUID() } }),
  wrong('a confirmation with another nonce', { change: { nonce: '00'.repeat(32) } }),
  wrong('a confirmation of no certificates', { change: { certificates: [] } }),
  wrong('a confirmation with the purpose encryption', { purpose: 'encryption' }),
  attack(
    'the key of authentication as that of signature',
    '400 confirm_signature_wrong',
    async (at) => {
      const order = await issuedOrder(at);
      return { order, body: { ...(await confirmation(order)), purpose: 'signature' } };
    },
    (at, { order, body }) => confirm(at, order, body),
    ENDED,
  ),
  attack(
    'zeros as a signature',
    '400 confirm_signature_wrong',
    issuedOrder,
    (at, order) => confirm(at, order, GARBAGE),
    ENDED,
  ),
  attack(
    'a signature of three bytes',
    '400 confirm_signature_wrong',
    issuedOrder,
    (at, order) => confirm(at, order, { ...GARBAGE, signature: 'AAAA' }),
    ENDED,
  ),
  attack('a confirmation before the answer', '409 message_unanswered', openedOrder, (at, order) =>
    confirm(at, order, GARBAGE),
  ),
  attack(
    'a confirmation replayed after Cancel',
    '410 message_cancelled',
    async (at) => {
      const order = await cancelled(at, await issuedOrder(at));
      return { order, body: await confirmation(order) };
    },
    (at, { order, body }) => confirm(at, order, body),
  ),
  attack(
    "another client's confirmation",
    '400 confirm_signature_wrong',
    async (at) => {
      const order = await issuedOrder(at);
      return { order, body: await confirmation(await issuedOrder(at, at.mallory)) };
    },
    (at, { order, body }) => confirm(at, order, body),
    ENDED,
  ),
  attack(
    'a deletion after Cancel',
    '410 message_cancelled',
    async (at) => cancelled(at, await issuedOrder(at)),
    (at, { client, order }) => fromClient(at, client, `/api/messages/${order.messageId}/deleted`, {}),
  ),
];

/** Of a person who was deactivated since: the first call makes the order void. */
const deactivated = <T extends OpenedOrder>(
  title: string,
  order: (at: HostileWorld, owner: Visitor) => Promise<T>,
  send: (at: HostileWorld, order: T) => Promise<Response>,
  mayChange: readonly string[],
) =>
  attack(
    title,
    '403 user_inactive',
    async (at) => {
      const userName = `u${crypto.randomUUID()}`;
      const person = await at.app.person({ userName });
      const given = await order(at, { person, cookie: await at.app.logIn(userName) });
      await at.app.store.transaction(({ people }) => people.changeState(person.id, ['active'], 'inactive'));
      return given;
    },
    send,
    { mayChange },
  );
const DEACTIVATED: readonly Attack[] = [
  deactivated(
    'to open',
    openedOrder,
    (at, { ticket, secretHash }) => open(at, ticket, { clientSecretHash: secretHash }),
    VOID,
  ),
  deactivated(
    'to look who asks',
    openedOrder,
    (at, { ticket }) => fromClient(at, `Ticket ${ticket}`, '/api/messages/preview', {}),
    VOID,
  ),
  deactivated('to answer', openedOrder, (at, order) => sendAnswer(at, order, honestAnswer(order)), VOID),
  deactivated('the same answer again', issuedOrder, (at, order) => sendAnswer(at, order, order.answer), REVOKED),
  deactivated('to confirm', issuedOrder, async (at, order) => confirm(at, order, await confirmation(order)), REVOKED),
];

describeAttacks('a client secret', SECRETS);
describeAttacks('a client of a deactivated person', DEACTIVATED);
describeAttacks('an answer', ANSWERS);
describeAttacks('a confirmation', CONFIRMATIONS);
