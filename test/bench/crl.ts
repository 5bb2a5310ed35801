import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '../../server/adapters/db/open-store.ts';
import type { Ca } from '../../server/ca/ca.ts';
import { openCa } from '../../server/ca/open/open-ca.ts';
import { currentCrl } from '../../server/ca/status/current-crl.ts';
import { memoryKeys } from '../support/ca/memory-keys.ts';
import { type BenchRow, lessIsBetter } from './bench-row.ts';

const SIZES = [100_000, 1_000_000];
/** Issue 7, point 1. */
const LONGEST_STALL_MS = 50;
const YEAR_MS = 365 * 86_400_000;
const RESOLUTION_MS = 2;
const IDLE_MS = 2_000;
const MB = 1_000_000;

/**
 * Long revocation lists from a SQLite file: time compared with `openssl ca -gencrl`, memory, and how long other
 * requests wait.
 */
export async function benchCrl(): Promise<BenchRow[]> {
  const now = new Date();
  const ca = await openCa({
    keys: memoryKeys(),
    pkiUrl: 'http://localhost:8080',
    clock: () => now,
    random: (length) => randomBytes(length),
    organization: { name: 'Example', country: null },
  });
  const rows: BenchRow[] = [];
  for (const entries of SIZES) rows.push(...(await benchSize(entries, ca, now)));
  return rows;
}

async function benchSize(entries: number, ca: Ca, now: Date): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-bench-'));
  const file = join(folder, 'chipless.sqlite');
  const store = await openStore({ url: null, file });
  try {
    await currentCrl(ca, 'issuing', store, now);
    fill(file, entries, now);
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 10);
    delay.enable();
    await sleep(IDLE_MS);
    const idle = { what: 'the same thread idle', value: delay.max / 1e6 };
    delay.reset();
    const began = performance.now();
    const { der } = await currentCrl(ca, 'issuing', store, now);
    const listed = performance.now() - began;
    await sleep(100);
    delay.disable();
    clearInterval(watch);
    const stall = delay.max / 1e6;
    const what = `CRL of ${entries.toLocaleString('en-GB')}`;
    const reference = { what: 'openssl ca -gencrl', value: byOpenssl(folder, entries) };
    return [
      lessIsBetter({ what: `${what}: made`, value: listed, unit: 'ms', reference }),
      lessIsBetter({
        ...{ what: `${what}: longest stall`, value: stall, unit: 'ms' },
        ...{ reference: idle, budget: LONGEST_STALL_MS },
      }),
      { what: `${what}: memory above rest`, value: (most - before) / MB, unit: 'MB' },
      { what: `${what}: size`, value: der.length / MB, unit: 'MB' },
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As this many revocations would have left it. */
function fill(file: string, entries: number, now: Date): void {
  const database = new DatabaseSync(file);
  const [at, end] = [now.toISOString(), new Date(now.getTime() + YEAR_MS).toISOString()];
  database.exec('begin');
  database
    .prepare(
      `insert into ca_entries with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < ?)
       select '40' || lower(hex(randomblob(19))), lower(hex(randomblob(32))), 'm', 'authentication', x'30', ?, ?, x'30',
         'revoked', ?, 'superseded', n from numbers`,
    )
    .run(entries, end, at, at);
  database.prepare('update ca_state set revocation_sequence = ?').run(entries);
  database.exec('commit; pragma wal_checkpoint(truncate)');
  database.close();
}

/** Milliseconds that openssl takes for as many entries, with a key of the same kind. */
function byOpenssl(folder: string, entries: number): number {
  const path = (name: string) => join(folder, name);
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', path('key.pem')];
  execFileSync('openssl', ['req', '-x509', ...ec, '-subj', '/CN=Example', '-out', path('ca.pem')], { stdio: 'ignore' });
  const line = (index: number) =>
    `R\t300101000000Z\t260101000000Z,superseded\t40${index.toString(16).padStart(38, '0').toUpperCase()}\tunknown\t/CN=${index}\n`;
  const lines: string[] = [];
  for (let index = 0; index < entries; index++) lines.push(line(index));
  writeFileSync(path('index.txt'), lines.join(''));
  writeFileSync(path('number'), '01\n');
  const settings = {
    database: path('index.txt'),
    crlnumber: path('number'),
    default_md: 'sha256',
    default_crl_days: 7,
  };
  const written = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  writeFileSync(path('ca.cnf'), `[ca]\ndefault_ca = it\n[it]\nunique_subject = no\n${written.join('')}`);
  const keys = ['-keyfile', path('key.pem'), '-cert', path('ca.pem')];
  const began = performance.now();
  execFileSync('openssl', ['ca', '-config', path('ca.cnf'), '-gencrl', ...keys, '-out', path('list.pem')]);
  return performance.now() - began;
}
