import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const CONFIG = join(ROOT, 'test', 'support', 'flaky', 'vitest.config.ts');

describe('a test that passes only when it is tried again', () => {
  it('is named at the end of the run with its first error, and counted as passed', () => {
    const run = spawnSync(process.execPath, [VITEST, 'run', '--config', CONFIG], { cwd: ROOT, encoding: 'utf8' });
    const [flaky, first, ...rest] = run.stdout.trim().split('\n');
    expect([run.status, flaky]).toEqual([0, 'flaky: 1 passed only when tried again, which is a debt']);
    expect(first?.trim()).toBe(
      "sample-tests.ts > passes at the second try (try 2): expected 'try 1' to be 'try 2' // Object.is equality",
    );
    expect(rest.at(-1)).toBe('2 passed, 0 failed');
  });
});
