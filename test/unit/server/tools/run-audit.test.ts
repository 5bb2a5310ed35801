import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepEvents } from '../../../../server/adapters/db/keep-events.ts';
import { openStore } from '../../../../server/adapters/db/open-store.ts';
import { appendEntries } from '../../../../server/audit/append-entries.ts';
import { auditSeal } from '../../../../server/audit/audit-seal.ts';
import { ConfigError, type DataConfig } from '../../../../server/config.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { runAudit } from '../../../../server/tools/run-audit.ts';
import { keptPerson, NOW } from '../../../contract/store/samples.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';
import { tamper } from '../../../support/stores/tamper.ts';

interface Data {
  readonly dataDir: string;
  readonly file: string;
  readonly store: Store;
  readonly heads: readonly string[];
  close(): Promise<void>;
}

/** What a server keeps, with three entries in its audit log; it runs until the test closes it. */
async function keptData(): Promise<Data> {
  const dataDir = temporaryFolder();
  const file = join(dataDir, 'chipless.sqlite');
  const heads: string[] = [];
  const seal = auditSeal(new Uint8Array(32));
  const store = keepEvents(await openStore({ url: null, file }), { seal, onEntry: ({ hash }) => heads.push(hash) });
  let closed: Promise<void> | null = null;
  const close = () => {
    closed ??= store.close();
    return closed;
  };
  onTestFinished(close);
  await store.transaction(async ({ audit }) => {
    const event = {
      by: null,
      what: 'process.switched',
      about: 'MobileIDProcSupplyMobileIDForUser',
      facts: { on: false },
    } as const;
    for (let made = 0; made < 3; made += 1) await appendEntries([event], audit, NOW);
  });
  return { dataDir, file, store, heads, close };
}

async function run(given: string, { dataDir }: { dataDir: string }, change: Partial<DataConfig> = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runAudit(given.split(' ').filter(Boolean), {
    readConfig: () => ({ dataDir, databaseUrl: null, caPassphrase: null, ...change }),
    clock: () => NOW,
    write: async (part) => void said.push(part),
    say: (line) => said.push(line),
    complain: (sentence) => complained.push(sentence),
  });
  return { code, said, complained };
}

const UNSEALED = 'The seals were not checked: CA_PASSPHRASE_FILE is not set.';

describe('npm run audit -- export', () => {
  it('writes all entries down, beside a running server', async () => {
    const data = await keptData();
    const { code, said } = await run('export', data);
    const entries = said.join('').trimEnd().split('\n');
    expect([code, entries.map((line) => JSON.parse(line).hash)]).toEqual([0, data.heads]);
  });

  it('writes what fits down for a spreadsheet', async () => {
    const data = await keptData();
    const rows = async (flags: string) =>
      (await run(`export --as csv ${flags}`, data)).said.join('').split('\r\n').length - 2;
    const day = NOW.toISOString().slice(0, 10);
    expect(await rows(`--what process.switched --day ${day}`)).toBe(3);
    expect(await rows('--what log-in.wrong')).toBe(0);
    expect(await rows('--day 2001-01-01')).toBe(0);
  });

  it.each(['jsonl', 'csv'])('says beside %s that nothing fits, which a wrong name would pass for', async (form) => {
    const { code, complained } = await run(`export --as ${form} --person nobody`, await keptData());
    expect([code, complained]).toEqual([0, ['No entry fits.']]);
  });
});

describe('npm run audit -- verify', () => {
  it('says that the log is whole, beside a running server', async () => {
    const data = await keptData();
    const line = `The audit log is whole: 3 entries, head ${data.heads[2]}.`;
    expect(await run('verify', data)).toEqual({ code: 0, said: [line, UNSEALED], complained: [] });
  });

  it('changes not a byte of a database that no server has open', async () => {
    const data = await keptData();
    await data.close();
    const bytes = () => createHash('sha256').update(readFileSync(data.file)).digest('hex');
    const before = bytes();
    expect((await run('verify', data)).code).toBe(0);
    expect(bytes()).toBe(before);
  });

  it('finds a head that was noted, in any case', async () => {
    const data = await keptData();
    expect((await run(`verify --head ${data.heads[0]?.toUpperCase()}`, data)).code).toBe(0);
  });

  it('says that a noted head is not there', async () => {
    const data = await keptData();
    tamper(data.file, 'delete from audit where sequence = 3');
    const { code, said } = await run(`verify --head ${data.heads[2]}`, data);
    expect(code).toBe(1);
    expect(said[0]).toMatch(/^The audit log is broken at entry 3\. No entry has the noted hash: /);
    expect(said[1]).toBe(`2 entries before it fit, the last with the hash ${data.heads[1]}.`);
  });

  it('says which entry is broken and why', async () => {
    const data = await keptData();
    tamper(data.file, "update audit set about = 'x' where sequence = 1");
    expect(await run('verify', data)).toEqual({
      code: 1,
      said: [
        'The audit log is broken at entry 1. What it says does not match its hash: somebody changed it.',
        'No entry before it.',
        UNSEALED,
      ],
      complained: [],
    });
  });

  it('says of a whole log that the database is not as it says', async () => {
    const data = await keptData();
    tamper(
      data.file,
      'pragma foreign_keys = off',
      `insert into switches values ('MobileIDProcSupplyMobileIDForUser', 1, 'x', '${NOW.toISOString()}')`,
    );
    expect(await run('verify', data)).toEqual({
      code: 1,
      said: [
        `The audit log is whole: 3 entries, head ${data.heads[2]}.`,
        'The database is not as it says (entry 3). The process MobileIDProcSupplyMobileIDForUser is on in the database, which is not what the last entry about it says: somebody changed it.',
        UNSEALED,
      ],
      complained: [],
    });
  });

  it('says so where no entry is about it, and of a broken log that it is broken', async () => {
    const data = await keptData();
    await keptPerson(data.store, { userName: 'eve' });
    const { said } = await run('verify', data);
    expect(said[1]).toMatch(/^The database is not as it says\. The person .* is not in the log: somebody put it in\.$/);
    tamper(data.file, 'delete from audit where sequence = 3', "update audit set about = 'x' where sequence = 2");
    expect((await run('verify', data)).said[0]).toMatch(/^The audit log is broken at entry 2\./);
  });

  it('prints JSON', async () => {
    const data = await keptData();
    const { said } = await run('verify --json', data);
    expect(said.map((line) => JSON.parse(line))).toEqual([
      { whole: true, entries: 3, head: data.heads[2], broken: null, untrue: null, sealsChecked: false },
    ]);
  });

  it('says what is broken in JSON too', async () => {
    const data = await keptData();
    tamper(data.file, 'delete from audit where sequence = 2');
    const { code, said } = await run('verify --json', data);
    expect(code).toBe(1);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ whole: false, broken: { sequence: 2 } });
  });

  it('makes no key folder where there is none', async () => {
    const data = await keptData();
    expect((await run('verify', data, { caPassphrase: 'correct horse battery' })).code).toBe(2);
    expect(existsSync(join(data.dataDir, 'keys'))).toBe(false);
  });

  it('makes no database where there is none', async () => {
    const dataDir = join(temporaryFolder(), 'nothing');
    const { code, complained } = await run('verify', { dataDir });
    expect(code).toBe(2);
    expect(complained).toEqual([expect.stringMatching(/^The audit log cannot be used: There is no database at .*\.$/)]);
    expect(existsSync(dataDir)).toBe(false);
  });

  it('brings no older database to a newer schema', async () => {
    const dataDir = temporaryFolder();
    tamper(join(dataDir, 'chipless.sqlite'), 'create table people (id text)');
    const { code, complained } = await run('verify', { dataDir });
    expect(code).toBe(2);
    expect(complained[0]).toMatch(/has no audit log yet: start the newest server on it once\.$/);
  });

  it.each([
    [
      'older',
      'delete from schema_migrations where number = (select max(number) from schema_migrations)',
      'npm run migrate',
    ],
    ['newer', "insert into schema_migrations values (999, 'later', '')", 'run the command of that version'],
  ])('calls no database broken that is of an %s version', async (_, change, advice) => {
    const data = await keptData();
    await data.close();
    tamper(data.file, change);
    for (const verb of ['verify', 'export']) {
      const { code, said, complained } = await run(verb, data);
      expect([code, said, complained.length]).toEqual([2, [], 1]);
      expect(complained[0]).toContain(advice);
    }
  });

  it('says in one sentence that a file is no database', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'chipless.sqlite'), 'something else, and long enough '.repeat(200));
    const { code, complained } = await run('verify', { dataDir });
    expect({ code, complained }).toEqual({
      code: 2,
      complained: ['The audit log cannot be used: file is not a database.'],
    });
  });

  it.each([
    ['', 'Say what to do: verify or export.'],
    ['check', 'It can verify and export, not "check".'],
    ['verify --day 2026-11-27', '--day is not for verify.'],
    ['export --head 3fa9', '--head is not for export.'],
    ['export --as xml', '--as is jsonl or csv, not "xml".'],
    ['export --what x', '--what is an event of docs/security-events.md, not "x".'],
    ['export --day 2026-02-30', '--day is a day like 2026-11-27.'],
    ['verify more', '"more" is too much: flags begin with --.'],
    ['verify --force', "Unknown option '--force'."],
    ['verify --head', "Option '--head <value>' argument missing."],
    ['verify --head 3fa9', '--head is all 64 characters of a noted head: digits and the letters a to f.'],
    ['verify --json=yes', "Option '--json' does not take an argument."],
  ])('refuses “%s” with one sentence', async (given, sentence) => {
    const { code, said, complained } = await run(given, { dataDir: 'nowhere' });
    expect({ code, said }).toEqual({ code: 2, said: [] });
    expect(complained).toEqual([`${sentence} \`npm run audit -- --help\` says more.`]);
  });

  it('says each problem of its settings', async () => {
    const complained: string[] = [];
    const code = await runAudit(['verify'], {
      readConfig: () => {
        throw new ConfigError(['DATABASE_URL is wrong.', 'CA_PASSPHRASE_FILE is missing.']);
      },
      clock: () => NOW,
      say: () => undefined,
      write: async () => undefined,
      complain: (sentence) => complained.push(sentence),
    });
    expect({ code, complained }).toEqual({
      code: 2,
      complained: ['DATABASE_URL is wrong.', 'CA_PASSPHRASE_FILE is missing.'],
    });
  });

  it('explains itself', async () => {
    const { code, said } = await run('--help', { dataDir: 'nowhere' });
    expect(code).toBe(0);
    expect(said[0]).toContain('npm run audit -- verify');
  });
});
