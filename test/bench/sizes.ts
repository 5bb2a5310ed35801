import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
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

function zipped(folder: string, page: string): number {
  return sum(firstLoad(folder, page).map((path) => gzipSync(readFileSync(join(folder, path))).byteLength));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
