import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ToolFailure } from '../tool-failure.ts';

/** Of `git ls-files --stage`: regular files, including executable ones, but no links or submodules. */
const REGULAR = /^100\d{3} /;

/**
 * The files below `paths` that git tracks, by their path in the checkout `root`. Other files there are a developer's
 * own: settings, editor backups, dumps. Throws ToolFailure if git cannot list them.
 */
export function trackedFiles(root: string, paths: readonly string[]): readonly string[] {
  let listed: string;
  try {
    listed = execFileSync('git', ['ls-files', '--stage', '-z', '--', ...paths], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: 'pipe',
    });
  } catch (error) {
    throw new ToolFailure('What leaves the house is what git tracks: this needs git, and a checkout made by it.', 2, {
      cause: error,
    });
  }
  const entries = listed.split('\0').filter((entry) => REGULAR.test(entry));
  return entries.map((entry) => entry.slice(entry.indexOf('\t') + 1));
}

/** Throws ToolFailure if `folder`, which a build copies as it is, has a file that git does not track. */
export function refuseStrays(root: string, folder: string): void {
  const tracked = new Set(trackedFiles(root, [folder]));
  const strays = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(root, '/').length).replaceAll(sep, '/'))
    .filter((path) => !tracked.has(path));
  const [first] = strays;
  if (first === undefined) return;
  throw new ToolFailure(`${first} would be handed out, and git does not track it: add it, or take it away.`);
}
