import { defineConfig } from 'vitest/config';

/** Tries again as CI does, with the project's own reporter, on tests that need it. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['sample-tests.ts'],
    retry: 2,
    reporters: ['../reporter.ts'],
  },
});
