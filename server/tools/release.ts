import { join } from 'node:path';
import { checkNode } from '../check-node.ts';
import { StartError } from '../start-error.ts';
import { ToolFailure } from './tool-failure.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** `npm run release`, after the pages were built. Imports the rest only on a Node that can parse it. */
try {
  checkNode();
  const { makeRelease } = await import('./release/make-release.ts');
  for (const path of makeRelease(ROOT, join(ROOT, '.output'))) process.stdout.write(`${path}\n`);
} catch (error) {
  if (!(error instanceof StartError || error instanceof ToolFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
