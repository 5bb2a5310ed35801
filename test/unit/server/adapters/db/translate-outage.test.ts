import { describe, expect, it } from 'vitest';
import { translateOutage } from '../../../../../server/adapters/db/translate-outage.ts';
import { AppError } from '../../../../../shared/errors.ts';

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });
const ofSqlite = (errcode: number) => Object.assign(withCode('ERR_SQLITE_ERROR'), { errcode });

describe('translateOutage', () => {
  it.each([
    ['a full disk', ofSqlite(13)],
    ['a read-only file', ofSqlite(8)],
    ['a file that was moved away', ofSqlite(8 | (4 << 8))],
    ['an error of the disk while writing', ofSqlite(10 | (3 << 8))],
    ['another writer that does not end', ofSqlite(5)],
    ['a file that cannot be opened', ofSqlite(14)],
    ['PostgreSQL that is shut down', withCode('57P01')],
    ['PostgreSQL that crashed', withCode('57P02')],
    ['PostgreSQL that starts', withCode('57P03')],
    ['a statement that took too long', withCode('57014')],
    ['a broken connection', withCode('08006')],
    ['too many connections', withCode('53300')],
    ['a full disk of PostgreSQL', withCode('53100')],
    ['a standby', withCode('25006')],
    ['a disk error of PostgreSQL', withCode('58030')],
    ['contention that does not end', withCode('40001')],
    ['nobody who listens', withCode('ECONNREFUSED')],
    ['a connection that was reset', withCode('ECONNRESET')],
    ['a name that is not known', withCode('ENOTFOUND')],
    ['a name server that is away', withCode('EAI_AGAIN')],
    ['all connections busy', new Error('timeout exceeded when trying to connect')],
    ['a connection that ended', new Error('Connection terminated unexpectedly')],
    ['no answer', new Error('Query read timeout')],
    ['a transaction that was lost with others', new Error('given up', { cause: ofSqlite(13) })],
    ['all addresses of a name', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
  ])('takes %s for an outage, with a time to come again', (_, error) => {
    expect(translateOutage(error)).toMatchObject({ code: 'server_unreachable', retryAfter: 5, cause: error });
  });

  it.each([
    ['a broken constraint', withCode('23505')],
    ['a constraint of SQLite', ofSqlite(19)],
    ['a damaged file', ofSqlite(11)],
    ['a mistake in a statement', withCode('42601')],
    ['a right that is missing', withCode('42501')],
    ['a mistake of ours', new TypeError('x is undefined')],
    ['a refusal', new AppError('not_allowed')],
    ['no error at all', 'text'],
  ])('leaves %s as it is', (_, error) => {
    expect(translateOutage(error)).toBe(error);
  });
});
