import { CamelCasePlugin, type CompiledQuery, Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../../../server/adapters/db/migrate.ts';
import type { Schema } from '../../../../../server/adapters/db/schema.ts';
import { sqliteDialect } from '../../../../../server/adapters/db/sqlite-dialect.ts';
import { type PlainStores, stores } from '../../../../../server/adapters/db/stores.ts';
import { NOW } from '../../../../contract/store/samples.ts';

const ANYBODY = { words: 'x', states: ['active'], roles: [], departments: ['x'], holdings: ['card only'] } as const;
const PLACE = { at: NOW.toISOString(), sequence: 7 };

/** Every query on a table that grows. */
const QUESTIONS: readonly [string, (stores: PlainStores) => Promise<unknown>][] = [
  ['a person by id', ({ people }) => people.byId('x')],
  ['a person by user name', ({ people }) => people.byUserName('x')],
  ['anybody with a role', ({ people }) => people.anyWithRole('admin')],
  ['a session', ({ sessions }) => sessions.byTokenHash('x')],
  ['the sessions of a person', ({ sessions }) => sessions.removeAllOf('x')],
  ['expired sessions', ({ sessions }) => sessions.removeExpired(NOW)],
  ['tries', ({ tries }) => tries.clear('x')],
  ['expired tries', ({ tries }) => tries.removeExpired(NOW)],
  ['the running runs of a person', ({ runs }) => runs.running('x')],
  ['expired runs', ({ runs }) => runs.expired(NOW, 10)],
  ['the credentials of a person', ({ credentials }) => credentials.ofPerson('x')],
  ['how many', ({ credentials }) => credentials.countOfPerson('x', 'virtual smart card', 'active')],
  ['a credential in a state', ({ credentials }) => credentials.update('x', ['active'], { name: 'y' })],
  ['orphans', ({ credentials }) => credentials.orphans()],
  ['the certificates of a credential', ({ certificates }) => certificates.ofCredential('x')],
  ['the certificates of a person', ({ certificates }) => certificates.ofPerson('x')],
  ['the certificates in a state', ({ certificates }) => certificates.ofState('issued')],
  ['a message by ticket', ({ messages }) => messages.byTicketHash('x')],
  ['the message of a run', ({ messages }) => messages.ofRun('x')],
  ['a live message', ({ messages }) => messages.update('x', ['issued'], NOW, { state: 'confirmed' })],
  ['expired messages', ({ messages }) => messages.expired(NOW, 10)],
  ['holders by both ends of a serial number', ({ people }) => people.bySerial({ start: '4f9a', end: 'c177' }, 10)],
  ['holders by either end', ({ people }) => people.bySerial({ startOrEnd: '4f9a' }, 10)],
  ['where a person stands', ({ people }) => people.placeOf('x')],
  ['those listed', ({ people }) => people.listed(['x', 'y'])],
  ['departments', ({ people }) => people.departments(10)],
  ['mails that are due', ({ outbox }) => outbox.take(NOW, NOW, 10)],
  ['the mails of a message', ({ outbox }) => outbox.ofMessage('x')],
  ['the failed mails of a person', ({ outbox }) => outbox.failedOfPerson('x', 10)],
  ['a mail', ({ outbox }) => outbox.update('x', NOW, { attempts: 1 })],
  ['a switch', ({ switches }) => switches.isOn('MobileIDProcSupplyMobileIDForUser')],
  ['the admins', ({ people }) => people.activeWithRole('admin')],
  ['the newest option script', ({ scripts }) => scripts.newest('mobile ID')],
  ['an option script', ({ scripts }) => scripts.version('mobile ID', 1)],
  ['its versions', ({ scripts }) => scripts.versions('mobile ID')],
  ['its failures', ({ failures }) => failures.ofVersion('mobile ID', 1, 10)],
  ['entries of the audit log', ({ audit }) => audit.page(1_000, 10)],
  ['what a person did', ({ audit }) => audit.find({ byAnother: 'x' }, null, 10, 'newest first')],
  ['what was done to a person', ({ audit }) => audit.find({ concerns: 'x' }, PLACE, 10, 'newest first')],
  ['a event', ({ audit }) => audit.find({ what: 'log-in.right' }, PLACE, 10, 'oldest first')],
  ['a day', ({ audit }) => audit.find({ from: NOW, until: NOW }, null, 10, 'newest first')],
  [
    'a event of a person on a day',
    ({ audit }) => audit.find({ byAnother: 'x', what: 'log-in.right', from: NOW }, PLACE, 9, 'oldest first'),
  ],
  ['what is in the log twice', ({ audit }) => audit.doubled()],
  ['what follows an entry', ({ audit }) => audit.following(1_000, 10)],
  ['an entry of the CA', ({ ca }) => ca.bySerialNumber('x')],
  ['the entries of a message', ({ ca }) => ca.ofMessage('x')],
  ['what is revoked', ({ ca }) => ca.revokedAfter('x', 1_000)],
  ['the latest CRL', ({ ca }) => ca.latestCrl('issuing')],
];

describe('the database', () => {
  it.each(QUESTIONS)('finds %s by an index', async (_, ask) => {
    const asked: CompiledQuery[] = [];
    const db = new Kysely<Schema>({
      dialect: sqliteDialect(':memory:'),
      plugins: [new CamelCasePlugin()],
      log: ({ query }) => void asked.push(query),
    });
    await migrate(db, 'sqlite');
    asked.length = 0;
    await ask(stores(db));
    expect(asked).toHaveLength(1);
    for (const { sql, parameters, ...query } of [...asked]) {
      const plan = await db.executeQuery<{ detail: string }>({
        ...query,
        parameters,
        sql: `explain query plan ${sql}`,
      });
      // A partial index that is read completely contains just what is asked for; people are read in order, up to the
      // limit.
      const scans = plan.rows.filter(({ detail }) =>
        /^SCAN (?!known$|.*USING (COVERING )?INDEX (\w+_(not_valid|registered)|people_\w+))/.test(detail),
      );
      expect(scans).toEqual([]);
    }
    await db.destroy();
  });

  it('looks at the next people in order in one index that has all filters', async () => {
    const asked: CompiledQuery[] = [];
    const db = new Kysely<Schema>({
      dialect: sqliteDialect(':memory:'),
      plugins: [new CamelCasePlugin()],
      log: ({ query }) => void asked.push(query),
    });
    await migrate(db, 'sqlite');
    asked.length = 0;
    await stores(db).people.look(ANYBODY, { text: 'x', id: 'x' }, 0);
    expect(asked).toHaveLength(2);
    for (const { sql, parameters, ...query } of [...asked]) {
      const plan = await db.executeQuery<{ detail: string }>({
        ...query,
        parameters,
        sql: `explain query plan ${sql}`,
      });
      const [first] = plan.rows;
      expect(first?.detail).toMatch(/^SEARCH people USING COVERING INDEX people_in_order/);
      expect(
        plan.rows.map(({ detail }) => detail).filter((detail) => /TEMP B-TREE|SCAN (?!known)/.test(detail)),
      ).toEqual([]);
    }
    await db.destroy();
  });
});
