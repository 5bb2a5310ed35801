import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/adapters/db/open-store.ts';
import type { StoredIntent } from '../../server/ca/ca-store.ts';
import type { Person } from '../../server/identity/person.ts';
import { startChipless } from './child-server.ts';

const PEOPLE = 1_000;
const CERTIFICATES_EACH = 2;
const YEAR_MS = 365 * 86_400_000;

/** The data of an organisation that has used Chipless for a while. */
export interface ExistingData {
  readonly dataDir: string;
  readonly passphraseFile: string;
}

/** Makes such data in a folder of its own, does `work` and removes it. */
export async function withExistingData<T>(work: (data: ExistingData) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  try {
    const dataDir = join(folder, 'data');
    const passphraseFile = join(folder, 'passphrase');
    writeFileSync(passphraseFile, randomBytes(24).toString('base64url'));
    // Keys and certificates of the CA are made by the server itself.
    await (await startChipless(dataDir, passphraseFile)).stop();
    await fill(join(dataDir, 'chipless.sqlite'));
    return await work({ dataDir, passphraseFile });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(file: string): Promise<void> {
  const store = await openStore({ url: null, file });
  try {
    const now = new Date();
    const certify = (owner: number) =>
      store.transaction(async ({ people, ca }) => {
        await people.insert(person(owner, now), null);
        for (let count = 0; count < CERTIFICATES_EACH; count++) {
          const made = intent(now);
          await ca.intend(made);
          await ca.complete(made.serialNumber, randomBytes(800));
        }
      });
    await Promise.all(Array.from({ length: PEOPLE }, (_, number) => certify(number)));
  } finally {
    await store.close();
  }
}

/** The first is the admin, so that the server does not wait for one. */
function person(number: number, createdAt: Date): Person {
  const userName = `person${number}`;
  return {
    id: randomUUID(),
    userName,
    ...{ givenName: 'Pat', surname: `Person ${number}`, commonName: `Pat Person ${number}` },
    language: null,
    learnedLanguage: null,
    timeZone: null,
    email: `${userName}@example.com`,
    role: number === 0 ? 'admin' : 'employee',
    state: 'active',
    department: '',
    createdAt,
  };
}

function intent(now: Date): StoredIntent {
  return {
    serialNumber: `40${randomBytes(19).toString('hex')}`,
    publicKeyHash: createHash('sha256').update(randomBytes(16)).digest('hex'),
    messageId: randomUUID(),
    purpose: 'authentication',
    tbsCertificate: randomBytes(700),
    notAfter: new Date(now.getTime() + YEAR_MS),
    intendedAt: now,
  };
}
