import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ui } from '../../shared/texts/en/ui.ts';
import type { BenchRow } from './bench-row.ts';
import { firstLoad } from './first-load.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const PAGES = join(ROOT, 'dist', 'web');
const KB = 1_000;

/**
 * Sizes of what was built, with their budgets: uncompressed for the content script, which every web page runs; else
 * gzipped.
 */
export async function benchSizes(): Promise<BenchRow[]> {
  const unit = 'KB gzip';
  return [
    { what: 'Size: content script', value: contentScripts() / KB, unit: 'KB', budget: 6 },
    { what: 'Size: popup, first load', value: zipped(EXTENSION, '/popup.html') / KB, unit, budget: 60 },
    { what: 'Size: portal, first load', value: zipped(PAGES, '/portal/index.html') / KB, unit, budget: 70 },
    { what: 'Size: Identity Manager, first load', value: zipped(PAGES, '/admin/index.html') / KB, unit, budget: 60 },
    { what: 'Size: phone app, first load', value: zipped(PAGES, '/phone/index.html') / KB, unit, budget: 80 },
    { what: 'Size: create window, first load', value: zipped(EXTENSION, '/create.html') / KB, unit },
  ];
}

function contentScripts(): number {
  const manifest: { content_scripts: Array<{ js: string[] }> } = JSON.parse(
    readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'),
  );
  const scripts = manifest.content_scripts.flatMap(({ js }) => js);
  if (scripts.length === 0) throw new Error('the manifest has no content script');
  return sum(scripts.map((script) => statSync(join(EXTENSION, script)).size));
}

/** With the texts of one language, without which nothing is shown. */
function zipped(folder: string, page: string): number {
  const paths = firstLoad(folder, page);
  const all = new Set([...paths, ...textsOf(folder, paths)]);
  return sum([...all].map((path) => gzipSync(readFileSync(join(folder, path))).byteLength));
}

/** What these scripts fetch for English: of the parts that they import later, the one that has its sentences. */
function textsOf(folder: string, paths: readonly string[]): string[] {
  for (const path of paths.filter((one) => one.endsWith('.js'))) {
    const script = readFileSync(join(folder, path), 'utf8');
    for (const [, address = ''] of script.matchAll(/\bimport\([`'"]([^`'"]+\.js)[`'"]\)/g)) {
      const part = firstLoad(folder, posix.resolve(posix.dirname(path), address));
      if (part.some((one) => readFileSync(join(folder, one), 'utf8').includes(ui.allStepsDone))) return part;
    }
  }
  throw new Error(`No texts are fetched by ${paths.join(', ')}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
