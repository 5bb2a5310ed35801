import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqlite, type SqliteStatements } from '../../../../../server/adapters/db/sqlite-statements.ts';
import { temporaryFolder } from '../../../../support/stores/sqlite.ts';

function table(): SqliteStatements {
  const sqlite = openSqlite(':memory:');
  onTestFinished(() => sqlite.close());
  sqlite.run('create table t (a text, b integer) strict');
  return sqlite;
}

describe('SQLite statements', () => {
  it.each([
    ['a Date', new Date(0), TypeError],
    ['undefined', undefined, TypeError],
    ['an object', {}, TypeError],
    ['an array', ['x'], TypeError],
    ['true', true, TypeError],
    ['NaN', Number.NaN, TypeError],
    ['infinity', Number.POSITIVE_INFINITY, TypeError],
  ])('refuse %s instead of keeping something else', (_, wrong, refusal) => {
    const sqlite = table();
    expect(() => sqlite.run('insert into t (a) values (?)', [wrong])).toThrow(refusal);
    expect(sqlite.run('select * from t').rows).toEqual([]);
  });

  it('leave nothing in the file of what was deleted or changed', () => {
    const file = join(temporaryFolder(), 'chipless.sqlite');
    const sqlite = openSqlite(file);
    onTestFinished(() => sqlite.close());
    const written = (what: string) => {
      sqlite.run('pragma wal_checkpoint(truncate)');
      return readFileSync(file).includes(what);
    };
    sqlite.run('create table t (id integer primary key, a text) strict');
    for (const [id, what] of ['gone for good', 'changed for good', 'still here'].entries()) {
      sqlite.run('insert into t values (?, ?)', [id, what]);
    }
    expect(['gone for good', 'changed for good', 'still here'].map(written)).toEqual([true, true, true]);
    sqlite.run("delete from t where a = 'gone for good'");
    sqlite.run("update t set a = 'x' where a = 'changed for good'");
    expect(['gone for good', 'changed for good', 'still here'].map(written)).toEqual([false, false, true]);
  });

  it('refuse a NUL character as PostgreSQL does', () => {
    expect(() => table().run('insert into t (a) values (?)', ['a\0'])).toThrow(
      expect.objectContaining({ code: 'input_invalid' }),
    );
  });

  it('say how many rows a change met, and give the rows of what returns some', () => {
    const sqlite = table();
    expect(sqlite.run('insert into t values (?, ?), (?, ?)', ['x', 1, null, 2n]).numAffectedRows).toBe(2n);
    expect(sqlite.run('update t set a = ? returning b', ['y']).rows).toEqual([{ b: 1 }, { b: 2 }]);
    expect(sqlite.run('delete from t where b = ?', [7]).numAffectedRows).toBe(0n);
  });

  it('refuse to read a number that JavaScript cannot hold', () => {
    const sqlite = table();
    sqlite.run('insert into t (b) values (?)', [2n ** 53n]);
    expect(() => sqlite.run('select b from t')).toThrow(RangeError);
  });

  it('work when there are more different ones than are cached', () => {
    const sqlite = table();
    for (let count = 1; count < 1_200; count += 1) sqlite.run(`select ${count}`);
    expect(sqlite.run('select 1 as one').rows).toEqual([{ one: 1 }]);
  });

  it('see a table that has changed in between', () => {
    const sqlite = table();
    sqlite.run('insert into t values (?, ?)', ['x', 1]);
    expect(sqlite.run('select * from t').rows).toEqual([{ a: 'x', b: 1 }]);
    sqlite.run('alter table t add column c text');
    expect(sqlite.run('select * from t').rows).toEqual([{ a: 'x', b: 1, c: null }]);
  });
});
