import type { StoredCrl, StoredIntent } from '../../../server/ca/ca-store.ts';
import type { StoredCertificate, StoredCredential } from '../../../server/credentials/credential-store.ts';
import type { Person } from '../../../server/identity/person.ts';
import type { StoredSession } from '../../../server/identity/session-store.ts';
import type { StoredMessage } from '../../../server/messages/message-store.ts';
import type { StoredMail } from '../../../server/notifications/outbox-store.ts';
import type { StoredScript } from '../../../server/options/script-store.ts';
import type { StoredRun } from '../../../server/processes/engine/run-store.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import { SAMPLE_OPTIONS } from './sample-options.ts';

/** Values to store: each is new, and together they fill every optional field. */

/** With milliseconds, which have to survive. */
export const NOW = new Date('2026-03-29T00:59:59.123Z');

/** Of a key folder. */
export const SEAL_KEY = new Uint8Array(32).fill(7);

/** `NOW` and so many milliseconds. */
export function after(milliseconds: number): Date {
  return new Date(NOW.getTime() + milliseconds);
}

/** Everything that ends strings, lines, statements or patience, in one text; without NUL, which is refused. */
export const HOSTILE_TEXT =
  '\ufeff\'; drop table audit; -- "`$(x)` \\ \r\n\u2028\u202e\u0001\u007f e\u0301 é 東京 🂡 👩‍👩‍👧 </script> %_ $1 ? :a';

let made = 0;

/** A new text of so many hex digits. */
export function hex(digits: number): string {
  made += 1;
  return made.toString(16).padStart(digits, '0');
}

export function samplePerson(change: Partial<Person> = {}): Person {
  const id = hex(32);
  return {
    id,
    userName: `user${id}`,
    givenName: 'Zoë',
    surname: "O'Neill, 東京 🂡",
    commonName: "Zoë O'Neill",
    language: 'de',
    learnedLanguage: 'en',
    timeZone: 'Europe/Berlin',
    email: `${id}@example.com`,
    role: 'employee',
    state: 'active',
    department: 'Finance',
    createdAt: NOW,
    ...change,
  };
}

export function sampleSession(personId: string, change: Partial<StoredSession> = {}): StoredSession {
  return {
    tokenHash: hex(64),
    personId,
    createdAt: NOW,
    authenticatedAt: after(1),
    lastSeenAt: after(2),
    expiresAt: after(60_000),
    ...change,
  };
}

export function sampleRun(personId: string, change: Partial<StoredRun> = {}): StoredRun {
  return {
    id: hex(32),
    process: 'VirtualSmartCardSelfServiceProcGet',
    personId,
    startedBy: hex(32),
    state: 'running',
    steps: [
      { name: 'explain', title: 'Before you start', kind: 'explain' },
      { name: 'create', title: 'Create “card” \\ "it"\n', kind: 'provision' },
    ],
    step: 0,
    options: SAMPLE_OPTIONS,
    reference: '7F3K-22',
    credentialId: hex(32),
    reason: null,
    startedAt: NOW,
    endedAt: null,
    endedWhy: null,
    cutAt: null,
    expiresAt: after(600_000),
    version: 1,
    ...change,
  };
}

export function sampleCredential(run: StoredRun, change: Partial<StoredCredential> = {}): StoredCredential {
  return {
    id: run.credentialId ?? hex(32),
    personId: run.personId,
    kind: 'virtual smart card',
    state: 'registered',
    name: 'Virtual smart card zoë@example.com',
    serverName: 'Chipless',
    deviceName: 'Chromium on Linux',
    validUntil: after(63_072_000_000),
    createdAt: NOW,
    activatedAt: after(5),
    lockedAt: after(6),
    lockedReason: 'lost or stolen',
    lockedBy: run.personId,
    stateRunId: run.id,
    runId: run.id,
    clientSecretHash: hex(64),
    resetHalfSealed: Uint8Array.from({ length: 256 }, (_, index) => index),
    ...change,
  };
}

export function sampleCertificate(
  credential: StoredCredential,
  change: Partial<StoredCertificate> = {},
): StoredCertificate {
  return {
    id: hex(32),
    credentialId: credential.id,
    personId: credential.personId,
    purpose: 'authentication',
    state: 'issued',
    serialNumber: hex(40),
    subject: 'O=Example, CN=Zoë',
    issuer: 'CN=Issuing',
    notBefore: NOW,
    notAfter: after(63_072_000_000),
    thumbprint: hex(64),
    der: Uint8Array.of(0x30, 0, 0xff),
    revokedAt: null,
    revocationReason: null,
    ...change,
  };
}

export function sampleMessage(run: StoredRun, change: Partial<StoredMessage> = {}): StoredMessage {
  return {
    id: hex(32),
    runId: run.id,
    personId: run.personId,
    credentialId: run.credentialId ?? hex(32),
    purpose: 'make',
    generation: 1,
    ticketHash: hex(64),
    state: 'waiting',
    delivery: 'portal',
    nonce: hex(64),
    number: null,
    approvedAt: null,
    refusedOtherAt: null,
    clientSecretHash: null,
    deviceName: null,
    answerDigest: null,
    createdAt: NOW,
    expiresAt: after(600_000),
    openedAt: null,
    answeredAt: null,
    issuedAt: null,
    confirmedAt: null,
    ...change,
  };
}

export function sampleMail(personId: string, change: Partial<StoredMail> = {}): StoredMail {
  return {
    id: hex(32),
    personId,
    to: 'zoë@example.com',
    language: 'de',
    timeZone: 'Europe/Berlin',
    facts: {
      kind: 'credential active',
      givenName: 'Zoë\r\n',
      credential: 'mobile ID',
      deviceName: 'Pixel 9 "東京"',
      at: NOW.toISOString(),
    },
    messageId: null,
    generation: null,
    state: 'queued',
    attempts: 0,
    createdAt: NOW,
    dueAt: NOW,
    sentAt: null,
    lastError: null,
    ...change,
  };
}

export function sampleIntent(change: Partial<StoredIntent> = {}): StoredIntent {
  return {
    serialNumber: hex(40),
    publicKeyHash: hex(64),
    messageId: hex(32),
    purpose: 'authentication',
    tbsCertificate: Uint8Array.of(0x30, 1, 0),
    notAfter: after(63_072_000_000),
    intendedAt: NOW,
    ...change,
  };
}

export function sampleCrl(change: Partial<StoredCrl> = {}): StoredCrl {
  return {
    issuer: 'issuing',
    number: 1,
    sequence: 0,
    thisUpdate: NOW,
    nextUpdate: after(3_600_000),
    madeAt: after(61_234),
    endedBy: after(-604_800_000),
    entries: 3,
    signature: Uint8Array.of(0x30, 2, 0, 0xff),
    ...change,
  };
}

/** A stored person. */
export async function keptPerson(store: Store, change: Partial<Person> = {}): Promise<Person> {
  const person = samplePerson(change);
  await store.transaction((stores) => stores.people.insert(person, null));
  return person;
}

/** A run of a new person, both stored. */
export async function keptRun(store: Store, change: Partial<StoredRun> = {}): Promise<StoredRun> {
  const run = sampleRun(change.personId ?? (await keptPerson(store)).id, change);
  await store.transaction((stores) => stores.runs.insert(run));
  return run;
}

/** A credential with a new run and person, all stored. */
export async function keptCredential(
  store: Store,
  change: Partial<StoredCredential> = {},
  runChange: Partial<StoredRun> = {},
): Promise<StoredCredential> {
  const credential = sampleCredential(await keptRun(store, runChange), change);
  await store.transaction((stores) => stores.credentials.insert(credential));
  return credential;
}

/** A message with a new run and person, all stored. */
export async function keptMessage(store: Store, change: Partial<StoredMessage> = {}): Promise<StoredMessage> {
  const message = sampleMessage(await keptRun(store), change);
  await store.transaction((stores) => stores.messages.insert(message));
  return message;
}

export function sampleScript(change: Partial<StoredScript> = {}): StoredScript {
  return {
    kind: 'virtual smart card',
    version: 1,
    text: 'pin.minLength = 6;\n',
    savedBy: null,
    savedAt: NOW,
    why: 'to try it',
    ...change,
  };
}

/** A stored version. */
export async function keptScript(store: Store, change: Partial<StoredScript> = {}): Promise<StoredScript> {
  const script = sampleScript(change);
  await store.transaction((stores) => stores.scripts.insert(script));
  return script;
}

/** A mail to a new person, both stored. */
export async function keptMail(store: Store, change: Partial<StoredMail> = {}): Promise<StoredMail> {
  const mail = sampleMail(change.personId ?? (await keptPerson(store)).id, change);
  await store.transaction((stores) => stores.outbox.insert(mail));
  return mail;
}

/** This many at once, all started before any is answered. */
export function inParallel<T>(count: number, ask: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
}
