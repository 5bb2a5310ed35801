import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkNode } from '../check-node.ts';
import { StartError } from '../start-error.ts';
import { ToolFailure } from './tool-failure.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Copied into the app as it is, and into the archive of sources for reviewers. */
const HANDED_OUT = ['extension', 'shared'];
const BUILDS = [['build'], ['zip', '-b', 'firefox']];

/**
 * `npm run package`. Imports the rest only on a Node that can parse it; builds only after the arguments were found
 * valid.
 */
try {
  checkNode();
  const { PACKAGE_USAGE, readPackageArguments } = await import('./packaging/read-package-arguments.ts');
  const { packageCardApp } = await import('./packaging/package-card-app.ts');
  const { refuseStrays } = await import('./packaging/tracked-files.ts');
  const wanted = readPackageArguments(process.argv.slice(2));
  if (wanted === null) process.stdout.write(PACKAGE_USAGE);
  else {
    for (const folder of HANDED_OUT) refuseStrays(ROOT, folder);
    for (const build of BUILDS) runWxt(build);
    packageCardApp(wanted, join(ROOT, '.output'), (line) => process.stdout.write(`${line}\n`));
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof ToolFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function runWxt(args: readonly string[]): void {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status, error } = spawnSync(process.execPath, [wxt, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (error !== undefined || status !== 0) {
    throw new ToolFailure(`wxt ${args.join(' ')} failed. The lines above say why.`, 2, { cause: error });
  }
}
