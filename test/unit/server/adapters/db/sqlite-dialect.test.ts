import { StatementSync } from 'node:sqlite';
import { CompiledQuery, Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sqliteDialect } from '../../../../../server/adapters/db/sqlite-dialect.ts';

interface Tables {
  parents: { id: number };
  children: { id: number; parentId: number };
}

async function open(): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(':memory:') });
  onTestFinished(() => db.destroy());
  await sql`create table parents (id integer primary key)`.execute(db);
  // Checked when the outer transaction commits: a way to make that fail.
  await sql`create table children (
    id integer primary key, parentId integer references parents (id) deferrable initially deferred
  )`.execute(db);
  return db;
}

async function ids(db: Kysely<Tables>): Promise<number[]> {
  return (await db.selectFrom('parents').select('id').orderBy('id').execute()).map((row) => row.id);
}

describe('the SQLite dialect', () => {
  it('runs transactions one after the other', async () => {
    const db = await open();
    const counts = await Promise.all(
      Array.from({ length: 250 }, (_, id) =>
        db.transaction().execute(async (tx) => {
          const before = (await ids(tx)).length;
          await tx.insertInto('parents').values({ id }).execute();
          return before;
        }),
      ),
    );
    expect(counts).toEqual(Array.from({ length: 250 }, (_, index) => index));
  });

  it('undoes only the one that fails of those that share a commit', async () => {
    const db = await open();
    const results = await Promise.allSettled(
      [0, 1, 2, 3, 4].map((id) =>
        db.transaction().execute(async (tx) => {
          await tx.insertInto('parents').values({ id }).execute();
          if (id % 2 === 1) throw new Error('on purpose');
        }),
      ),
    );
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await ids(db)).toEqual([0, 2, 4]);
  });

  it('reports no transaction as committed when the commit that it shares fails, and continues', async () => {
    const db = await open();
    const good = db.transaction().execute((tx) => tx.insertInto('parents').values({ id: 1 }).execute());
    const bad = db.transaction().execute((tx) => tx.insertInto('children').values({ id: 1, parentId: 7 }).execute());
    const results = await Promise.allSettled([good, bad]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected']);
    expect(await ids(db)).toEqual([]);
    await db.transaction().execute((tx) => tx.insertInto('parents').values({ id: 2 }).execute());
    expect(await ids(db)).toEqual([2]);
  });

  it('lets transactions of the same turn of the event loop share a commit', async () => {
    const db = await open();
    const insert = (id: number) => db.transaction().execute((tx) => tx.insertInto('parents').values({ id }).execute());
    const inTime = insert(1);
    for (let turn = 0; turn < 100; turn++) await null; // its work is done by now
    const bad = db.transaction().execute((tx) => tx.insertInto('children').values({ id: 1, parentId: 7 }).execute());
    const shared = await Promise.allSettled([inTime, bad]);
    expect(shared.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await insert(2);
    expect(await ids(db)).toEqual([2]);
  });

  describe('when the disk is gone', () => {
    /** Statements that fail from now on. Returns what ends that. */
    function breakStatements(...broken: readonly string[]): () => void {
      const { run } = StatementSync.prototype;
      const spy = vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function broke(
        this: StatementSync,
        ...values
      ) {
        if (broken.includes(this.sourceSQL)) throw new Error('disk gone');
        return run.apply(this, values);
      });
      const end = () => spy.mockRestore();
      onTestFinished(end);
      return end;
    }

    const insert = (db: Kysely<Tables>, id: number) =>
      db.transaction().execute((tx) => tx.insertInto('parents').values({ id }).execute());

    it('fails those who wait for a commit, also when it cannot be rolled back, and continues once the disk is back', async () => {
      const db = await open();
      await insert(db, 1);
      const diskIsBack = breakStatements('commit', 'rollback');
      await expect(insert(db, 2)).rejects.toThrow('disk gone');
      await expect(insert(db, 3)).rejects.toThrow('disk gone');
      await expect(ids(db)).rejects.toThrow('disk gone');
      diskIsBack();
      expect(await ids(db)).toEqual([1]);
      await insert(db, 4);
      expect(await ids(db)).toEqual([1, 4]);
    });

    it('commits what is done although the next one could not begin', async () => {
      const db = await open();
      const [done, next] = [insert(db, 1), insert(db, 2)];
      const slow = db.transaction().execute(async (tx) => {
        await tx.insertInto('parents').values({ id: 3 }).execute();
        breakStatements('savepoint one');
      });
      const last = insert(db, 4);
      const results = await Promise.allSettled([done, next, slow, last]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
      expect(await ids(db)).toEqual([1, 2, 3]);
    });

    it('keeps nothing of what could not be undone', async () => {
      const db = await open();
      let diskIsBack = () => {};
      const failing = db.transaction().execute(async (tx) => {
        await tx.insertInto('parents').values({ id: 1 }).execute();
        diskIsBack = breakStatements('rollback');
        throw new Error('on purpose');
      });
      await expect(failing).rejects.toThrow('disk gone');
      diskIsBack();
      expect(await ids(db)).toEqual([]);
      await insert(db, 2);
      expect(await ids(db)).toEqual([2]);
    });

    it('keeps nothing of a group of which one could not be undone', async () => {
      const db = await open();
      const neighbour = insert(db, 1);
      const failing = db.transaction().execute(async (tx) => {
        await tx.insertInto('parents').values({ id: 2 }).execute();
        breakStatements('rollback to one');
        throw new Error('on purpose');
      });
      const results = await Promise.allSettled([neighbour, failing]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      expect(await ids(db)).toEqual([]);
      await insert(db, 3);
      expect(await ids(db)).toEqual([3]);
    });
  });

  it('continues after a transaction that SQLite rolled back itself, which is lost as a whole', async () => {
    const db = await open();
    const lost = db.transaction().execute(async (tx) => {
      await tx.insertInto('parents').values({ id: 1 }).execute();
      // As a full disk does: the transaction is rolled back without its owner noticing.
      await sql`insert or rollback into parents values (1)`.execute(tx).catch(() => {});
      await tx.insertInto('parents').values({ id: 2 }).execute();
    });
    const neighbour = db.transaction().execute((tx) => tx.insertInto('parents').values({ id: 4 }).execute());
    await expect(lost).rejects.toThrow('given up');
    await neighbour;
    expect(await ids(db)).toEqual([4]);
    await db.transaction().execute((tx) => tx.insertInto('parents').values({ id: 3 }).execute());
    expect(await ids(db)).toEqual([3, 4]);
  });

  it('keeps what is asked outside a transaction out of those that run', async () => {
    const db = await open();
    const failing = db.transaction().execute(async (tx) => {
      await tx.insertInto('parents').values({ id: 1 }).execute();
      throw new Error('on purpose');
    });
    const outside = db.insertInto('parents').values({ id: 2 }).execute();
    await expect(failing).rejects.toThrow('on purpose');
    await outside;
    expect(await ids(db)).toEqual([2]);
  });

  it('keeps nothing of a statement that comes while its transaction is being undone', async () => {
    const db = await open();
    for (let turns = 0; turns < 20; turns += 1) {
      let late: Promise<unknown> = Promise.resolve();
      const failing = db.transaction().execute(async (tx) => {
        late = (async () => {
          for (let turn = 0; turn < turns; turn += 1) await null;
          await tx.insertInto('parents').values({ id: turns }).execute();
        })();
        late.catch(() => undefined);
        throw new Error('on purpose');
      });
      await Promise.allSettled([failing, late]);
    }
    expect(await ids(db)).toEqual([]);
  });

  it.each([
    ['committed', 'commitTransaction'],
    ['undone', 'rollbackTransaction'],
  ] as const)('refuses statements of a transaction from when it is being %s', async (_, end) => {
    const driver = sqliteDialect(':memory:').createDriver();
    onTestFinished(() => driver.destroy());
    const connection = await driver.acquireConnection();
    const late = () => connection.executeQuery(CompiledQuery.raw('select 1'));
    await driver.beginTransaction(connection, {});
    const ending = driver[end](connection);
    await expect(late()).rejects.toThrow('has ended');
    await ending;
    await expect(late()).rejects.toThrow('has ended');
  });

  it('waits for those that run before it closes', async () => {
    const db = await open();
    const begun = Promise.withResolvers<void>();
    const work = db.transaction().execute(async (tx) => {
      begun.resolve();
      await tx.insertInto('parents').values({ id: 1 }).execute();
      return ids(tx);
    });
    await begun.promise;
    await db.destroy();
    expect(await work).toEqual([1]);
  });
});
