import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepEvents } from '../../../../server/adapters/db/keep-events.ts';
import { openStore } from '../../../../server/adapters/db/open-store.ts';
import { appendEntries } from '../../../../server/audit/append-entries.ts';
import { auditSeal } from '../../../../server/audit/audit-seal.ts';
import type { AuditHead, StoredAuditEntry } from '../../../../server/audit/audit-store.ts';
import { hashEntry } from '../../../../server/audit/hash-entry.ts';
import { type VerifyOptions, verifyChain } from '../../../../server/audit/verify-chain.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { type SaidVerdict, withWhy } from '../../../../shared/audit-fault.ts';
import { auditFaults } from '../../../../shared/texts/en/admin/audit-faults.ts';
import { keptPerson, NOW } from '../../../contract/store/samples.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';
import { tamper } from '../../../support/stores/tamper.ts';

const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const SEAL = auditSeal(new Uint8Array(32).fill(7));

interface Log {
  readonly file: string;
  readonly store: Store;
  /** Hashes as the server's log has them. */
  readonly heads: readonly string[];
  /** All in one transaction. */
  append(...indices: readonly number[]): Promise<void>;
  verify(options?: Partial<VerifyOptions>): Promise<SaidVerdict>;
}

/** A sealed audit log with so many entries. */
async function keptLog(entries: number): Promise<Log> {
  const file = join(temporaryFolder(), 'chipless.sqlite');
  const heads: string[] = [];
  const onEntry = ({ hash }: AuditHead) => void heads.push(hash);
  const store = keepEvents(await openStore({ url: null, file }), { seal: SEAL, onEntry });
  onTestFinished(() => store.close());
  const { id } = await keptPerson(store);
  const append: Log['append'] = (...indices) =>
    store.transaction(async ({ audit }) => {
      for (const index of indices) {
        const event = { by: id, what: 'options.saved', about: 'mobile ID', facts: { index, why: 'so' } } as const;
        await appendEntries([event], audit, later(index * 1000));
      }
    });
  await append(...Array.from({ length: entries }, (_, index) => index + 1));
  const following = (sequence: number, limit: number) =>
    store.transaction(({ audit }) => audit.following(sequence, limit));
  const verify: Log['verify'] = async (options = {}) =>
    withWhy(
      await verifyChain({ following }, { seal: SEAL, expectedHead: null, crossCheck: null, ...options }),
      auditFaults,
    );
  return { file, store, heads, append, verify };
}

/** The statement that replaces the entry with its number, with a hash made for it. */
async function rehashed({ store }: Log, sequence: number, change: Partial<StoredAuditEntry>): Promise<string> {
  const [entry] = await store.transaction(({ audit }) => audit.following(sequence - 1, 1));
  if (entry === undefined || 'unreadable' in entry) throw new Error('there is one');
  const forged = { ...entry, ...change };
  return `update audit set facts = '${JSON.stringify(forged.facts)}', at = '${forged.at.toISOString()}',
    previous_hash = '${forged.previousHash}', hash = '${hashEntry(forged)}' where sequence = ${sequence}`;
}

describe('verifyChain', () => {
  it('finds a log whole, with its number of entries and its head', async () => {
    const log = await keptLog(3);
    expect(await log.verify()).toEqual({ whole: true, entries: 3, head: log.heads[2], broken: null, untrue: null });
  });

  it('finds an empty log whole', async () => {
    const { verify } = await keptLog(0);
    expect(await verify()).toEqual({ whole: true, entries: 0, head: null, broken: null, untrue: null });
  });

  it('follows a log over many parts', async () => {
    const log = await keptLog(0);
    const event = { by: null, what: 'options.saved', about: 'mobile ID', facts: {} } as const;
    const events = Array.from({ length: 2_100 }, () => event);
    await log.store.transaction(({ audit }) => appendEntries(events, audit, later(0)));
    expect(await log.verify()).toMatchObject({ whole: true, entries: 2_100 });
    tamper(log.file, "update audit set about = 'x' where sequence = 2050");
    expect(await log.verify()).toMatchObject({ whole: false, entries: 2_049, broken: { sequence: 2_050 } });
  });

  const CHANGED = 'What it says does not match its hash: somebody changed it.';
  const MISSING = 'It is missing: somebody removed it.';
  const UNREADABLE = 'It cannot be read: somebody changed it.';
  const APART = 'It does not continue the entry before it: somebody changed one of them.';
  it.each([
    ['a changed fact', ["update audit set facts = replace(facts, '3', '30') where sequence = 3"], 3, CHANGED],
    ['a fact more', [`update audit set facts = '{"index":3,"why":"so","x":1}' where sequence = 3`], 3, CHANGED],
    ['a changed time', ["update audit set at = '2026-03-29T00:59:59.999Z' where sequence = 2"], 2, CHANGED],
    ['a person taken out', ['update audit set "by" = null where sequence = 4'], 4, CHANGED],
    ['another event', ["update audit set what = 'process.switched' where sequence = 1"], 1, CHANGED],
    ['another subject', ["update audit set about = 'virtual smart card' where sequence = 5"], 5, CHANGED],
    ['a changed hash', ['update audit set hash = previous_hash where sequence = 5'], 5, CHANGED],
    ['a removed entry', ['delete from audit where sequence = 3'], 3, MISSING],
    ['a removed beginning', ['delete from audit where sequence < 3'], 1, MISSING],
    [
      'a removed entry, the others moved up',
      ['delete from audit where sequence = 3', 'update audit set sequence = sequence - 1 where sequence > 3'],
      3,
      CHANGED,
    ],
    [
      'two entries in each other’s place',
      [
        'update audit set sequence = 99 where sequence = 2',
        'update audit set sequence = 2 where sequence = 3',
        'update audit set sequence = 3 where sequence = 99',
      ],
      2,
      CHANGED,
    ],
    ['facts that are no JSON', ["update audit set facts = '{' where sequence = 2"], 2, UNREADABLE],
    ['facts that are a list', ["update audit set facts = '[1]' where sequence = 2"], 2, UNREADABLE],
    ['facts in facts', [`update audit set facts = '{"a":{}}' where sequence = 2`], 2, UNREADABLE],
    [
      'a fact twice, of which other readers take the first',
      [`update audit set facts = replace(facts, '{', '{"index":7,') where sequence = 2`],
      2,
      UNREADABLE,
    ],
    [
      'a number that hashes as none does',
      [`update audit set facts = replace(facts, '}', ',"x":1e999}') where sequence = 2`],
      2,
      UNREADABLE,
    ],
    [
      'facts spelled in another way',
      ["update audit set facts = replace(facts, ':', ': ') where sequence = 2"],
      2,
      UNREADABLE,
    ],
    [
      'a time spelled in another way',
      ["update audit set at = replace(at, 'Z', '+00:00') where sequence = 5"],
      5,
      UNREADABLE,
    ],
    ['a time that is none', ["update audit set at = 'noon' where sequence = 5"], 5, UNREADABLE],
    ['a seal of another server', ["update audit set seal = '00' where sequence = 4"], 4, /^Its seal is not/],
    ['no seal', ['update audit set seal = null where sequence = 4'], 4, /^Its seal is not/],
    [
      'an entry far beyond',
      [
        'insert into audit (sequence, at, "by", what, about, facts, previous_hash, hash, seal) select 99, at, null, what, about, facts, hash, hash, seal from audit where sequence = 5',
      ],
      6,
      MISSING,
    ],
  ] as const)('names the entry with %s', async (_, statements, sequence, why) => {
    const log = await keptLog(5);
    tamper(log.file, ...statements);
    expect(await log.verify()).toEqual({
      whole: false,
      entries: sequence - 1,
      head: log.heads[sequence - 2] ?? null,
      untrue: null,
      broken: { sequence, why: typeof why === 'string' ? why : expect.stringMatching(why), what: expect.anything() },
    });
  });

  it('names the entry after one that was changed and rehashed', async () => {
    const log = await keptLog(5);
    tamper(log.file, await rehashed(log, 3, { facts: { index: 30 } }));
    expect(await log.verify({ seal: null })).toMatchObject({ broken: { sequence: 4, why: APART } });
    expect(await log.verify()).toMatchObject({ broken: { sequence: 3 } });
  });

  it('names an entry that is earlier than the one before it, rehashed', async () => {
    const log = await keptLog(3);
    tamper(log.file, await rehashed(log, 3, { at: later(0) }));
    expect(await log.verify({ seal: null })).toMatchObject({
      broken: { sequence: 3, why: 'Its time is before that of the entry before it: somebody changed one of them.' },
    });
  });

  it('names a forged entry at the end, by its seal alone', async () => {
    const log = await keptLog(2);
    const forged = { sequence: 3, at: later(9_000), by: null, what: 'options.saved', about: 'x', facts: {} } as const;
    const entry = { ...forged, previousHash: log.heads[1] ?? '' };
    tamper(
      log.file,
      `insert into audit (sequence, at, "by", what, about, facts, previous_hash, hash, seal) values (3, '${forged.at.toISOString()}', null, 'options.saved', 'x', '{}',
        '${entry.previousHash}', '${hashEntry(entry)}', '${auditSeal(new Uint8Array(32)).seal(hashEntry(entry))}')`,
    );
    expect(await log.verify()).toMatchObject({ whole: false, broken: { sequence: 3 } });
    expect(await log.verify({ seal: null })).toMatchObject({ whole: true, entries: 3 });
  });

  it('names the entry from which on the log was rebuilt without the key', async () => {
    const log = await keptLog(5);
    let previousHash = log.heads[1] ?? '';
    for (const sequence of [3, 4, 5]) {
      const change = { facts: { index: sequence * 10 }, previousHash };
      tamper(log.file, await rehashed(log, sequence, change));
      const [entry] = await log.store.transaction(({ audit }) => audit.following(sequence - 1, 1));
      previousHash = entry && 'hash' in entry ? entry.hash : '';
    }
    expect(await log.verify({ seal: null })).toMatchObject({ whole: true, entries: 5 });
    expect(await log.verify({ seal: null, expectedHead: log.heads[4] ?? '' })).toMatchObject({ whole: false });
    expect(await log.verify()).toMatchObject({ whole: false, broken: { sequence: 3 } });
  });

  it('finds a noted hash in the chain, also one that was the head long ago', async () => {
    const log = await keptLog(5);
    for (const expectedHead of log.heads) expect(await log.verify({ expectedHead })).toMatchObject({ whole: true });
  });

  it('misses a noted hash in a log that is shorter, and only then', async () => {
    const log = await keptLog(5);
    tamper(log.file, 'delete from audit where sequence > 3');
    expect(await log.verify()).toMatchObject({ whole: true, entries: 3 });
    expect(await log.verify({ expectedHead: log.heads[4] ?? '' })).toEqual({
      whole: false,
      entries: 3,
      head: log.heads[2],
      untrue: null,
      broken: { sequence: 4, why: expect.stringMatching(/^No entry has the noted hash/), what: expect.anything() },
    });
  });

  it('lets the server continue after the newest entry was made unreadable, and still names that one', async () => {
    const log = await keptLog(2);
    tamper(log.file, "update audit set facts = '{', at = 'noon' where sequence = 2");
    await log.append(3);
    expect(await log.verify()).toMatchObject({ whole: false, broken: { sequence: 2 } });
  });
});
