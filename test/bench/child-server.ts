import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseWork } from '../support/stores/count-statements.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PATIENCE_MS = 30_000;

/** A server in a process of its own. */
export interface ChildServer {
  readonly address: string;
  /** Milliseconds from before the process was started until /readyz said 200. */
  readonly readyAfter: number;
  /** Resident memory now, in bytes. */
  memory(): Promise<number>;
  /** What it has done so far, if it was started `counted`. */
  work(): Promise<ServerWork>;
  /** Ends it by SIGTERM, or SIGKILL when that takes too long. */
  stop(): Promise<void>;
}

/** What the process has asked of its database, and milliseconds of processor, its threads included. */
export interface ServerWork extends DatabaseWork {
  readonly cpu: number;
}

interface Manner {
  /** null = SQLite in `dataDir`. */
  readonly databaseUrl?: string | null;
  readonly smtpUrl?: string;
  /** Counts statements in the server, which costs a little. */
  readonly counted?: boolean;
}

/** The product as `npm run serve` runs it, on `dataDir` and with the passphrase in `passphraseFile`. */
export function startChipless(dataDir: string, passphraseFile: string, manner: Manner = {}): Promise<ChildServer> {
  const { databaseUrl = null, smtpUrl = 'smtp://127.0.0.1:1', counted = false } = manner;
  const before = counted ? ['--import', './test/bench/tell-work.ts'] : [];
  return start([...before, 'server/main.ts'], (port) => ({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    CA_PASSPHRASE_FILE: passphraseFile,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'id@example.com',
    ORGANIZATION: 'Example AG',
    LOG_LEVEL: 'warn',
  }));
}

/** The least that a server on Node can be. */
export function startBareServer(): Promise<ChildServer> {
  const program =
    "require('node:http').createServer((_, answer) => answer.end()).listen(process.env.PORT, '127.0.0.1')";
  return start(['-e', program], (port) => ({ PORT: String(port) }));
}

/** Milliseconds that a Node needs to do nothing. */
export async function runBareNode(): Promise<number> {
  const began = performance.now();
  await promisify(execFile)(process.execPath, ['-e', '']);
  return performance.now() - began;
}

async function start(args: string[], settings: (port: number) => Record<string, string>): Promise<ChildServer> {
  const port = await freePort();
  const { PATH = '' } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH, ...settings(port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  try {
    await ready(child, port, began + PATIENCE_MS);
  } catch (error) {
    await stop(child);
    throw new Error(`${error instanceof Error ? error.message : error}\n${said}`);
  }
  const readyAfter = performance.now() - began;
  return {
    address: `http://localhost:${port}`,
    readyAfter,
    memory: () => residentMemory(child),
    work: () => askForWork(child),
    stop: () => stop(child),
  };
}

async function ready(child: ChildProcess, port: number, until: number): Promise<void> {
  while (performance.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended with ${child.exitCode}`);
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the server did not become ready');
}

async function residentMemory({ pid }: ChildProcess): Promise<number> {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : (await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])).stdout;
  const bytes = Number(kibibytes?.trim() || Number.NaN) * 1024;
  if (!Number.isFinite(bytes)) throw new Error('nothing here says how much memory a process has');
  return bytes;
}

async function askForWork(child: ChildProcess): Promise<ServerWork> {
  const told = once(child, 'message');
  child.send('how much?');
  const [work] = await told;
  return work;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(impatience);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address
  await new Promise((resolve) => server.close(resolve));
  return port;
}
