import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

export interface Build {
  readonly what: string;
  /** Arguments for node, relative to the checkout. */
  readonly command: readonly string[];
  /** Rewritten by every build. */
  readonly result: string;
  /** Its source files and folders. */
  readonly sources: readonly string[];
}

const SHARED = ['shared', 'package.json', 'package-lock.json'];

export const PAGES: Build = {
  what: 'the pages',
  command: ['node_modules/vite/bin/vite.js', 'build'],
  result: 'dist/web/portal/index.html',
  sources: ['server/web', 'vite.config.ts', ...SHARED],
};

export const EXTENSION: Build = {
  what: 'the card app',
  command: ['node_modules/wxt/bin/wxt.mjs', 'build'],
  result: '.output/chrome-mv3/manifest.json',
  sources: ['extension', 'wxt.config.ts', ...SHARED],
};

/** Whether there is no output yet or a source is newer. */
export function isOlder(build: Build, root: string): boolean {
  const made = statSync(join(root, build.result), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return build.sources.some((source) => newest(join(root, source)) > made);
}

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Runs the build with the Node that runs this. Its output is shown only when it fails. Throws StartError. */
export async function runBuild(build: Build, root: string): Promise<void> {
  const child = spawn(process.execPath, build.command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('close', resolve);
  if ((await promise) === 0) return;
  process.stderr.write(said);
  throw new StartError(`Building ${build.what} failed; the lines above say why.`);
}
