import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION, isOlder, PAGES, runBuild } from './build.ts';

/** `npm run dev`: the demo, with server, pages and card app rebuilt whenever one of their files changes. */
const ROOT = join(import.meta.dirname, '..', '..');
const SETTLE_MS = 250;

let server: ChildProcess | null = null;

function say(text: string): void {
  process.stdout.write(`\n— ${text}\n`);
}

/** Calls `act` once a burst of changes below `folders` has settled; `ignore` tells which files do not matter. */
function onChange(folders: readonly string[], act: () => void, ignore: (path: string) => boolean = () => false): void {
  let timer: NodeJS.Timeout | undefined;
  for (const folder of folders) {
    watch(join(ROOT, folder), { recursive: true }, (_, name) => {
      if (name !== null && ignore(name)) return;
      clearTimeout(timer);
      timer = setTimeout(act, SETTLE_MS);
    });
  }
}

function startServer(): void {
  const old = server;
  const begin = (): void => {
    server = spawn(process.execPath, ['server/demo/start.ts', '--no-browser', '--no-build'], {
      cwd: ROOT,
      stdio: 'inherit',
    });
  };
  if (old === null || old.exitCode !== null || old.signalCode !== null) {
    begin();
  } else {
    old.once('exit', begin);
    old.kill('SIGTERM');
  }
}

/** One build at a time; changes during a build cause one more after it. */
function rebuilder(build: typeof PAGES): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    again = running;
    if (running) return;
    running = true;
    try {
      await runBuild(build, ROOT);
      say(`built ${build.what}${build === EXTENSION ? ': reload it in chrome://extensions' : ''}`);
    } catch {
      say(`${build.what} cannot be built as it is; waiting for the next change`);
    }
    running = false;
    if (again) await run();
  };
  return () => void run();
}

mkdirSync(join(ROOT, 'dist', 'web'), { recursive: true });
await Promise.allSettled(
  [PAGES, EXTENSION].filter((build) => isOlder(build, ROOT)).map((build) => runBuild(build, ROOT)),
);
onChange(['server/web', 'shared'], rebuilder(PAGES));
onChange(['extension', 'shared'], rebuilder(EXTENSION));
onChange(['server', 'shared', 'dist/web'], startServer, (path) => path.startsWith('web/') || path.startsWith('web\\'));
startServer();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server?.once('exit', () => process.exit(0));
    if (server?.kill('SIGTERM') !== true) process.exit(0);
  });
}
