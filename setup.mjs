// Makes the checkout ready before any public command: installs what the lock file says when it changed, checks that
// scripts run on the pinned Node, and with `browser` finds a Chromium for the tests. Runs on any Node from 20 on.
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

const wanted = fingerprint();
if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted) {
  console.log('Installing packages (once, about a minute)…');
  const flags = ['--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['ci', ...flags], 'npm ci');
  run(join(bin, 'node'), [join(here, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], 'wxt prepare');
  writeFileSync(marker, wanted);
}

const version = execFileSync(join(bin, 'node'), ['--version'], { encoding: 'utf8', shell: windows }).trim();
if (!version.startsWith('v26.')) {
  fail(`The pinned Node 26 did not install (found ${version}). Allow the install script of the npm package "node".`);
}

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
