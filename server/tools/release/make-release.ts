import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Files } from '../packaging/make-zip.ts';
import { readFolder } from '../packaging/read-folder.ts';
import { refuseStrays, trackedFiles } from '../packaging/tracked-files.ts';
import { ToolFailure } from '../tool-failure.ts';
import { makeTar } from './make-tar.ts';
import { pruneLock } from './prune-lock.ts';

/** Folders of the checkout that production runs or reads, and what it does not need in them. */
const FOLDERS = ['server', 'shared', 'docs'];
/** Copied into the pages as it is. */
const COPIED = 'server/web/phone/public';
const LEFT_OUT =
  /^server\/(demo|web)\/|^server\/tools\/(packaging|release)(\/|\.ts$)|^server\/tools\/package\.ts$|^shared\/(card|ui)\/|^docs\/images\//;
const SINGLE = ['LICENSE', 'CHANGELOG.md'];
const COMMANDS = ['serve', 'audit', 'migrate', 'options'];

/**
 * Writes `chipless-<version>.tar.gz` and its SHA-256 into `output`; resolves to their paths. The archive contains
 * everything a server runs except its packages, which its lock file names with their hashes: the built pages, and the
 * tracked files of the rest. The same checkout always gives the same bytes. Throws ToolFailure when the pages were not
 * built, or git cannot list its files.
 */
export function makeRelease(root: string, output: string): readonly string[] {
  if (!existsSync(join(root, 'dist', 'web', 'portal', 'index.html'))) {
    throw new ToolFailure('The pages are not built: `npm run release` builds them first.');
  }
  const files = new Map<string, Uint8Array>();
  refuseStrays(root, COPIED);
  for (const [name, content] of readFolder(join(root, 'dist'))) files.set(`dist/${name}`, content);
  for (const path of trackedFiles(root, FOLDERS)) {
    if (!LEFT_OUT.test(path)) files.set(path, readTracked(root, path));
  }
  for (const name of SINGLE) files.set(name, readFileSync(join(root, name)));
  files.set('chipless.service', readFileSync(join(import.meta.dirname, 'chipless.service')));
  const { manifest, lock } = describePackages(root, files);
  files.set('package.json', asJson(manifest));
  files.set('package-lock.json', asJson(lock));
  files.set('SHA256SUMS', sums(files));

  const name = `chipless-${manifest.version}`;
  const archive = gzipSync(makeTar(new Map([...files].map(([path, content]) => [`${name}/${path}`, content]))), {
    level: 9,
  });
  mkdirSync(output, { recursive: true });
  const path = join(output, `${name}.tar.gz`);
  writeFileSync(path, archive);
  writeFileSync(`${path}.sha256`, sums(new Map([[`${name}.tar.gz`, archive]])));
  return [path, `${path}.sha256`];
}

function readTracked(root: string, path: string): Uint8Array {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    throw new ToolFailure(`${path} is tracked by git and not there.`, 2, { cause: error });
  }
}

/** The packages that the files import, in the versions of the lock file, and the pinned Node of each platform. */
function describePackages(root: string, files: Files) {
  const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
  const { name, version, license, engines, scripts, dependencies, optionalDependencies } = read('package.json');
  const code = [...files].flatMap(([path, content]) => (/^(server|shared)\//.test(path) ? [asText(content)] : []));
  const used = Object.keys(dependencies).filter((one) =>
    code.some((text) => text.includes(`'${one}'`) || text.includes(`'${one}/`)),
  );
  const whole = read('package-lock.json');
  const head = {
    name,
    version,
    license,
    dependencies: Object.fromEntries(used.map((one) => [one, whole.packages[`node_modules/${one}`].version])),
    optionalDependencies,
    engines,
  };
  const kept = Object.fromEntries(COMMANDS.map((command) => [command, scripts[command]]));
  return {
    manifest: { ...head, private: true, type: 'module', scripts: kept },
    lock: {
      ...whole,
      packages: { '': head, ...pruneLock(whole.packages, [...used, ...Object.keys(optionalDependencies)]) },
    },
  };
}

/** As `sha256sum` writes and checks them. */
function sums(files: Files): Buffer {
  const lines = [...files].map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
  return Buffer.from(lines.join(''));
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}

function asText(content: Uint8Array): string {
  return Buffer.from(content).toString('utf8');
}
