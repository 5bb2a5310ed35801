import { sql } from 'kysely';
import { migrate } from '../../../server/adapters/db/migrate.ts';
import { firstSchema } from '../../../server/adapters/db/migrations/0001-first-schema.ts';
import { mobileId } from '../../../server/adapters/db/migrations/0002-mobile-id.ts';
import type { Db } from '../../../server/adapters/db/schema.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import { SAMPLE_OPTIONS } from '../../contract/store/sample-options.ts';
import { samplePerson } from '../../contract/store/samples.ts';

const AT = '2026-03-29T00:59:59.123Z';
const PERSON = samplePerson({ id: 'p', commonName: "Åsa O'Lind", userName: 'asa', email: 'asa@example.com' });

/** Of runs from before there were scripts, without their results. */
const { version: _, recover: __, expiryMails: ___, ...OPTIONS } = SAMPLE_OPTIONS;
/** And what was true of them nevertheless. */
const OPTIONS_NOW = {
  ...OPTIONS,
  version: 0,
  recover: 'none',
  expiryMails: { daysBefore: [60, 30, 14, 7], everyDayAfterLast: true },
};

/** Makes `db` what a server from before there were option scripts has left behind, with something in every table. */
export async function fillSchemaTwo(db: Db, dialect: 'sqlite' | 'postgres'): Promise<void> {
  await migrate(db, dialect, [firstSchema, mobileId]);
  const { commonName } = PERSON;
  await sql`insert into people (id, user_name, given_name, surname, common_name, email, role, state, created_at, search_text)
    values ('p', 'asa', 'Åsa', 'Lind', ${commonName}, 'asa@example.com', 'admin', 'active', ${AT}, 'åsa')`.execute(db);
  for (const [id, process] of [
    ['r1', 'MobileIDSelfServiceProcGet'],
    ['r2', 'MobileIDSelfServiceProcGet'],
    ['r3', 'MobileIDSelfServiceProcLock'],
  ]) {
    await sql`insert into runs
      (id, process, person_id, state, steps, step, options, reference, started_at, expires_at, version)
      values (${id}, ${process}, 'p', 'running', '[]', 1, ${JSON.stringify(OPTIONS)},
        ${`7F3K-2${id}`}, ${AT}, ${AT}, 2)`.execute(db);
  }
  await sql`insert into messages
    (id, run_id, person_id, credential_id, generation, ticket_hash, state, nonce, created_at, expires_at)
    values ('m', 'r1', 'p', 'c', 1, 'h', 'waiting', 'n', ${AT}, ${AT})`.execute(db);
  for (const [id, why] of [
    ['c1', 'by its holder: new phone'],
    ['c2', 'deleted by its holder'],
  ]) {
    await sql`insert into credentials
      (id, person_id, kind, state, name, server_name, created_at, locked_at, locked_reason, run_id)
      values (${id}, 'p', 'mobile ID', 'locked', 'Mobile ID', 'Chipless', ${AT}, ${AT}, ${why}, 'r2')`.execute(db);
  }
  await sql`insert into switches values ('MobileIDProcSupplyMobileIDForUser', 1, 'p', ${AT})`.execute(db);
}

/** What has to exist and to work once the newest server has opened it. */
export async function readSchemaTwo(store: Store) {
  return store.transaction(async ({ people, runs, messages, credentials, switches, scripts, audit }) => ({
    person: await people.byId('p'),
    runs: [await runs.byId('r1'), await runs.byId('r2'), await runs.byId('r3')].map((run) => run?.options),
    message: await messages.byId('m').then((message) => [message?.runId, message?.purpose]),
    locked: (await credentials.ofPerson('p')).map(({ id, lockedReason, lockedBy }) => [id, lockedReason, lockedBy]),
    isOn: await switches.isOn('MobileIDProcSupplyMobileIDForUser'),
    scripts: [...(await scripts.versions('virtual smart card')), ...(await scripts.versions('mobile ID'))],
    audit: await audit.page(null, 10),
  }));
}

export const SCHEMA_TWO_NOW = {
  person: {
    ...{ ...PERSON, givenName: 'Åsa', surname: 'Lind', role: 'admin', department: '', createdAt: new Date(AT) },
    // None was chosen.
    ...{ language: null, learnedLanguage: null, timeZone: null },
  },
  // The last one has changed a state: it is not an order.
  runs: [OPTIONS_NOW, OPTIONS_NOW, null],
  message: ['r1', 'make'],
  locked: [
    ['c2', 'deleted', null],
    ['c1', 'new device', 'p'],
  ],
  isOn: true,
  scripts: [],
  audit: [],
};
