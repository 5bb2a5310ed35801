import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { makeRequest } from '../support/ca/make-request.ts';

/** `cfssl serve`, a CA on a P-256 key that signs what it is sent. */
export interface Cfssl {
  /** Has this many certificates made, one request each. */
  sign(): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** As cfssl's own migrations make it. */
const TABLE = `create table certificates (
  serial_number varchar(128) not null, authority_key_identifier varchar(128) not null, ca_label varchar(128),
  status varchar(128) not null, reason int, expiry timestamp, revoked_at timestamp, pem text not null,
  primary key (serial_number, authority_key_identifier))`;

/** Is Debian's `golang-cfssl` here? */
export function hasCfssl(): boolean {
  try {
    execFileSync('cfssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Where it stores what it has signed: in a SQLite file of its own, in PostgreSQL, or nowhere. */
export type CfsslKeeps = 'SQLite' | { readonly url: string } | null;

/** Starts one in `folder`, which only it uses. */
export async function startCfssl(folder: string, keeps: CfsslKeeps): Promise<Cfssl> {
  const file = (name: string) => join(folder, name);
  const request = JSON.stringify({ CN: 'Bench CA', key: { algo: 'ecdsa', size: 256 } });
  const made = execFileSync('cfssl', ['genkey', '-initca', '-'], { input: request, stdio: ['pipe', 'pipe', 'ignore'] });
  const { cert, key } = JSON.parse(made.toString('utf8'));
  writeFileSync(file('ca.pem'), cert);
  writeFileSync(file('ca-key.pem'), key);
  const usages = ['digital signature', 'client auth'];
  writeFileSync(file('config.json'), JSON.stringify({ signing: { default: { usages, expiry: '17520h' } } }));
  const database = await makeDatabase(file('cfssl.sqlite'), keeps);
  if (database !== null) writeFileSync(file('database.json'), JSON.stringify(database));

  const port = await freePort();
  const args = ['-port', String(port), '-ca', file('ca.pem'), '-ca-key', file('ca-key.pem'), '-loglevel', '3'];
  const keeping = database === null ? [] : ['-db-config', file('database.json')];
  const child = spawn('cfssl', ['serve', ...args, '-config', file('config.json'), ...keeping], { stdio: 'ignore' });
  const csr = `-----BEGIN CERTIFICATE REQUEST-----\n${wrap(Buffer.from(makeRequest()).toString('base64'))}\n-----END CERTIFICATE REQUEST-----\n`;
  const body = JSON.stringify({ certificate_request: csr, hosts: [] });
  const sign = async () => {
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/cfssl/sign`, init);
    const said = await answer.text();
    if (!answer.ok) throw new Error(`cfssl answers ${answer.status}: ${said}`);
  };
  await ready(sign, child);
  return { sign, stop: () => stop(child) };
}

async function makeDatabase(file: string, keeps: CfsslKeeps): Promise<object | null> {
  if (keeps === null) return null;
  if (keeps === 'SQLite') {
    const sqlite = new DatabaseSync(file);
    sqlite.exec(TABLE);
    sqlite.close();
    // On a busy machine its 64 writers wait for one another longer than the five seconds that it allows.
    return { driver: 'sqlite3', data_source: `file:${file}?_busy_timeout=60000` };
  }
  const client = new pg.Client({ connectionString: keeps.url });
  await client.connect();
  await client.query(TABLE.replaceAll('timestamp', 'timestamptz'));
  await client.end();
  return { driver: 'postgres', data_source: `${keeps.url}?sslmode=disable` };
}

async function ready(sign: () => Promise<void>, child: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await sign();
    } catch (error) {
      if (performance.now() > until || child.exitCode !== null) {
        await stop(child);
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function wrap(base64: string): string {
  return base64.match(/.{1,64}/g)?.join('\n') ?? '';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address
  await new Promise((resolve) => server.close(resolve));
  return port;
}
