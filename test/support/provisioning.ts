import { createHash, randomBytes, sign } from 'node:crypto';
import type { Ca } from '../../server/ca/ca.ts';
import { checkConsistency } from '../../server/credentials/check-consistency.ts';
import type { Person } from '../../server/identity/person.ts';
import type { Options } from '../../server/options/credential-options.ts';
import { answerMessage } from '../../server/processes/client/answer-message.ts';
import { confirmMessage } from '../../server/processes/client/confirm-message.ts';
import { openMessage } from '../../server/processes/client/open-message.ts';
import type { Deps } from '../../server/processes/engine/deps.ts';
import { readTicket } from '../../server/processes/engine/read-ticket.ts';
import type { Store } from '../../server/processes/engine/store.ts';
import { nextStep } from '../../server/processes/self-service/next-step.ts';
import { startRun } from '../../server/processes/self-service/start-run.ts';
import { fromBase64, toBase64, toHex } from '../../shared/bytes.ts';
import type { Purpose } from '../../shared/certificate.ts';
import { confirmationBytes } from '../../shared/confirmation.ts';
import { FORMAT, type IssuedCertificates, type ProvisioningOrder } from '../../shared/wire/message.ts';
import { makeCa } from './ca/make-ca.ts';
import { type KeyPair, makeKeys, makeRequest } from './ca/make-request.ts';
import { defaultOptions } from './default-options.ts';
import { openTestStore } from './stores/open-test-store.ts';

export const PROCESS = 'VirtualSmartCardSelfServiceProcGet';
export const MOBILE = 'MobileIDSelfServiceProcGet';
export const ORIGIN = 'https://id.example.com';
const START = new Date('2026-05-17T10:00:00.000Z');

/** Shared by all tests of a file: making one is slow. */
let ca: Promise<Ca> | null = null;

/** The server side of provisioning on real parts: a database in memory and a CA, with a clock that the test moves. */
export interface Provisioning {
  readonly deps: Deps;
  readonly store: Store;
  readonly alice: Person;
  /** What was published to people and clients, in order: `run <id>`, `credentials`, `client <id>`. */
  readonly told: string[];
  readonly logged: string[];
  /** Moves the clock. */
  wait(seconds: number): void;
  /** Sentences about how Identity Manager and CA disagree. */
  deviations(): Promise<string[]>;
  /** A run of alice's at the step where the client comes in; of a card unless another process is named. */
  orderCard(process?: string): Promise<{ readonly runId: string; readonly ticket: string }>;
}

export async function startProvisioning(
  change: { readonly options?: (person: Person) => Options; readonly deps?: Partial<Deps> } = {},
): Promise<Provisioning> {
  ca ??= makeCa(START);
  const store = change.deps?.store ?? (await openTestStore({ url: null, file: ':memory:' }));
  let now = START;
  const told: string[] = [];
  const logged: string[] = [];
  const deps: Deps = {
    store,
    live: {
      tellPerson: (_, { what, runId }) => void told.push(runId === null ? what : `${what} ${runId}`),
      tellClient: (messageId) => void told.push(`client ${messageId}`),
      onPerson: () => () => undefined,
      onClient: () => () => undefined,
    },
    ca: await ca,
    clock: () => now,
    random: (length) => new Uint8Array(randomBytes(length)),
    optionsFor: async (kind, person) => change.options?.(person) ?? defaultOptions(kind, person),
    publicOrigin: ORIGIN,
    secrets: { ticketKey: randomBytes(32), sealKey: randomBytes(32) },
    log: { warn: (happened) => void logged.push(happened), error: (happened) => void logged.push(happened) },
    ...change.deps,
  };
  const alice = makePerson('alice');
  await store.transaction(({ people }) => people.insert(alice, null));
  return {
    deps,
    store,
    alice,
    told,
    logged,
    wait: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    deviations: () => store.transaction((stores) => checkConsistency(stores, now)),
    async orderCard(process = PROCESS) {
      const { id } = await startRun(process, alice.id, deps);
      await nextStep({ id, step: 0 }, alice.id, deps);
      return { runId: id, ticket: await readTicket(id, alice.id, deps) };
    },
  };
}

export function makePerson(userName: string, change: Partial<Person> = {}): Person {
  const givenName = userName.charAt(0).toUpperCase() + userName.slice(1);
  return {
    id: crypto.randomUUID(),
    userName,
    givenName,
    surname: 'Berg',
    commonName: `${givenName} Berg`,
    language: null,
    learnedLanguage: null,
    timeZone: null,
    email: `${userName}@example.com`,
    role: 'employee',
    state: 'active',
    department: 'Finance',
    createdAt: START,
    ...change,
  };
}

/** What a card app does, without a browser: keys in memory, the same bytes at every try. */
export interface TestClient {
  readonly secretHash: string;
  /** Without an order it opens the ticket; the order is kept. */
  open(ticket: string): Promise<ProvisioningOrder>;
  answer(): Promise<IssuedCertificates>;
  confirm(purpose?: Purpose): ReturnType<typeof confirmMessage>;
  /** What `answer` sends, for tests that change it. */
  answerOf(order: ProvisioningOrder): { requests: { purpose: Purpose; request: string }[]; resetHalf: string };
  by(): { messageId: string; secretHash: string };
}

export function testClient(deps: Deps): TestClient {
  const secret = new Uint8Array(randomBytes(32));
  const secretHash = createHash('sha256').update(secret).digest('hex');
  const keys = new Map<Purpose, KeyPair>();
  const resetHalf = toBase64(new Uint8Array(randomBytes(32)));
  let opened: ProvisioningOrder | null = null;
  let answered: ReturnType<TestClient['answerOf']> | null = null;
  let issued: IssuedCertificates | null = null;
  const order = (): ProvisioningOrder => {
    if (opened === null) throw new Error('open first');
    return opened;
  };
  const client: TestClient = {
    secretHash,
    async open(ticket) {
      opened = await openMessage(
        { format: FORMAT, clientSecretHash: secretHash, deviceName: 'Chromium' },
        ticket,
        deps,
      );
      return opened;
    },
    answerOf: (to) => ({
      requests: to.keys.map(({ purpose, algorithms: [algorithm = 'P-256'], subject }) => {
        const pair = keys.get(purpose) ?? makeKeys(algorithm);
        keys.set(purpose, pair);
        return { purpose, request: toBase64(makeRequest({ keys: pair, subject, nonce: to.nonce })) };
      }),
      resetHalf,
    }),
    async answer() {
      answered ??= client.answerOf(order());
      issued = await answerMessage(answered, client.by(), deps);
      return issued;
    },
    async confirm(purpose = 'authentication') {
      const { messageId, nonce } = order();
      const certificates = (issued?.certificates ?? []).map(({ certificate }) => fromBase64(certificate));
      const bytes = await confirmationBytes({ origin: ORIGIN, messageId, nonce, certificates });
      const key = keys.get(purpose)?.privateKey ?? makeKeys('P-256').privateKey;
      const signature = toBase64(signWith(key, bytes));
      return confirmMessage({ purpose, signature }, client.by(), deps);
    },
    by: () => ({ messageId: order().messageId, secretHash }),
  };
  return client;
}

/** As WebCrypto signs. */
export function signWith(key: KeyPair['privateKey'], bytes: Uint8Array): Uint8Array {
  if (key.asymmetricKeyType === 'ed25519' || key.asymmetricKeyType === 'ml-dsa-65') return sign(null, bytes, key);
  const hash = key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 'sha384' : 'sha256';
  return sign(hash, bytes, { key, dsaEncoding: 'ieee-p1363' });
}

/** A card up to where its client has opened the order. */
export async function openedCard(at: Provisioning) {
  const { runId, ticket } = await at.orderCard();
  const client = testClient(at.deps);
  return { runId, ticket, client, order: await client.open(ticket) };
}

/** A card up to where its client has the certificates. */
export async function issuedCard(at: Provisioning) {
  const card = await openedCard(at);
  return { ...card, issued: await card.client.answer() };
}

/** The default options with one certificate, for tests that make many cards. */
export function oneCertificate(person: Person): Options {
  const options = defaultOptions('virtual smart card', person);
  return { ...options, certificates: { authentication: true, signature: false, encryption: false } };
}

/** 32 bytes that belong to nothing, hex. */
export function strangeHash(): string {
  return toHex(new Uint8Array(randomBytes(32)));
}
