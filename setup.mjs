// Makes the checkout ready before any public command: installs what the lock file says when it changed, checks that
// scripts run on the pinned Node, and with `browser` finds a Chromium for the tests. With `check` it installs nothing and
// says what is missing: what runs on real data must not fetch programs by itself. Runs on any Node from 20 on.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const bin = join(here, 'node_modules', '.bin');
const marker = join(here, 'node_modules', '.installed');
const windows = process.platform === 'win32';

// npm must not run on the Node that it is about to replace.
const env = {
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes(join('node_modules', '.bin')))
    .join(delimiter),
};

function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function run(command, args, what) {
  const { status, error } = spawnSync(command, args, { cwd: here, env, stdio: 'inherit', shell: windows });
  if (error || status !== 0) fail(`${what} failed. The lines above say why.`);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(here, file)));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** Of the Node that came with the packages; null = none did. */
function pinnedVersion() {
  try {
    return execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8', shell: windows, stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

function requirePinnedNode() {
  const version = pinnedVersion();
  if (version?.startsWith('v26.')) return;
  fail(
    `The pinned Node 26 did not install (found ${version ?? 'none'}). Its packages are for Linux and macOS on x64 and arm64 and for Windows on x64; delete node_modules and try again there.`,
  );
}

const wanted = fingerprint();
const installed = existsSync(marker) ? readFileSync(marker, 'utf8') : null;
if (process.argv.includes('check')) {
  const wanting = 'Run `node setup.mjs` and `npm run build` once, or use a release (docs/operating.md).';
  if (pinnedVersion() === null) fail(`The packages are not installed. ${wanting}`);
  // A plain `npm ci` leaves no note: then npm has seen to it.
  if (installed !== null && installed !== wanted) fail(`The packages are from another version. ${wanting}`);
} else if (installed !== wanted) {
  console.log('Installing packages (once, about a minute)…');
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts=false'];
  run('npm', ['ci', ...flags, '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci');
  requirePinnedNode();
  run(join(bin, 'node'), [join(here, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], 'wxt prepare');
  writeFileSync(marker, wanted);
}
requirePinnedNode();

if (process.argv.includes('browser')) {
  // In a process of its own: this one may run on a Node that does not read TypeScript.
  const find =
    "import('./server/demo/find-browser.ts').then(({ findBrowser }) => process.stdout.write(findBrowser() ?? ''))";
  const findBrowser = () => execFileSync(join(bin, 'node'), ['-e', find], { cwd: here, encoding: 'utf8' }) || null;
  if (findBrowser() === null) {
    const debianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
    if (debianRoot) {
      console.log('Installing Chromium from the Debian packages (once)…');
      run('apt-get', ['update', '-qq'], 'apt-get update');
      run('apt-get', ['install', '-y', '-qq', 'chromium'], 'apt-get install chromium');
    } else {
      spawnSync('npx', ['puppeteer', 'browsers', 'install', 'chrome'], { cwd: here, stdio: 'inherit', shell: windows });
    }
    if (findBrowser() === null) {
      fail('No Chrome or Chromium found: install one, or set PUPPETEER_EXECUTABLE_PATH to the one you have.');
    }
  }
}
