import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The real product in demo mode, in a process of its own, on a free port and a data folder of its own. */
export interface DemoServer {
  readonly address: string;
  readonly dataDir: string;
  readonly password: string;
  /** What it printed so far. */
  output(): string;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts again on the same port and data. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Settings of the server beside those that a test server has anyway. */
export type Settings = Readonly<Record<string, string>>;

const PASSWORD = 'correct horse battery';

async function launch(
  dataDir: string,
  port: number,
  settings: Settings,
): Promise<{ child: ChildProcess; address: string; text: () => string }> {
  const child = spawn(process.execPath, ['server/demo/start.ts', '--no-browser'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO_PASSWORD: PASSWORD,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let told = '';
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start in 60 s:\n${printed}`)), 60_000);
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      told += chunk.toString('utf8');
      // What it prints for people, not its log: the demo people exist by then.
      const found = /http:\/\/localhost:(\d+)/.exec(told);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}:\n${printed}`));
    });
  });
  for (let tries = 0; tries < 200; tries += 1) {
    const ready = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return { child, address, text: () => printed };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server never became ready:\n${printed}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

export async function startDemoServer(settings: Settings = {}): Promise<DemoServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chipless-demo-'));
  let running = await launch(dataDir, 0, settings);
  const { address } = running;
  return {
    address,
    dataDir,
    password: PASSWORD,
    output: () => running.text(),
    async kill() {
      running.child.kill('SIGKILL');
      await ended(running.child);
    },
    async startAgain() {
      running = await launch(dataDir, Number(new URL(address).port), settings);
    },
    async stop() {
      running.child.kill('SIGTERM');
      const patience = setTimeout(() => running.child.kill('SIGKILL'), 5000);
      await ended(running.child);
      clearTimeout(patience);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
