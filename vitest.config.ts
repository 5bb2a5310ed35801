import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * A test of these that fails is tried twice more in CI, where a busy machine must not refuse good work; the reporter
 * lists it as flaky. On a developer's machine it fails at once, so that it is found. Files that tell one story in
 * several tests go on where it stopped: a second try of a later one begins with what the first has left.
 */
const retry = process.env['CI'] ? 2 : 0;

/**
 * Hundreds of programs are started from the TypeScript sources: each after the first finds its modules stripped of
 * types and compiled.
 */
const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') };

/**
 * `fast` is `npm run check`; `slow` needs real databases, openssl or time; `e2e` drives a real browser on the built
 * product. Vitest leaves one processor to its own main thread, which has little to do: so `100%`.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/support/reporter.ts'],
    projects: [
      {
        // the JSX setting of tsconfig.json does not reach the files under test/
        oxc: { jsx: { importSource: 'preact' } },
        test: {
          name: 'fast',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts', 'test/architecture.test.ts'],
          exclude: ['**/*.slow.test.ts'],
          // only for what is stuck: on a busy machine an honest test takes five seconds
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // the files share a worker and its modules: half the time; so a test puts back what it changes
          isolate: false,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'slow',
          // as above
          isolate: false,
          include: ['test/**/*.slow.test.ts', 'test/integration/**/*.test.ts'],
          retry,
          env,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          retry,
          env,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the others and two at a time: they drive browsers, and time matters in them.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          // as above: a server and a browser of its own is what keeps a file apart from the others
          isolate: false,
        },
      },
    ],
  },
});
