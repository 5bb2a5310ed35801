import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Ends the run with the tests that passed only when they were retried, each with its first error, and with the plain
 * line `N passed, N failed, N skipped` that people and CI read.
 */
export default class PlainLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const lines = [...describeFlaky(modules), countTests(modules, unhandledErrors)];
    process.on('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`));
  }
}

/** One line for each test that failed and then passed, under a heading that counts them; none when there are none. */
export function describeFlaky(modules: readonly TestModule[]): string[] {
  const flaky = modules.flatMap((module) =>
    [...module.children.allTests()]
      .filter((test) => test.diagnostic()?.flaky)
      .map((test) => describeTest(module, test)),
  );
  if (flaky.length === 0) return [];
  const heading = `flaky: ${flaky.length} passed only when tried again, which is a debt`;
  return [heading, ...flaky.map((line) => `  ${line}`), ''];
}

function describeTest(module: TestModule, test: TestCase): string {
  const [first] = test.result().errors ?? [];
  const [said = 'no error was kept'] = (first?.message ?? '').split('\n').filter((line) => line.trim() !== '');
  const tries = (test.diagnostic()?.retryCount ?? 0) + 1;
  return `${module.relativeModuleId} > ${test.fullName} (try ${tries}): ${said}`;
}

function countTests(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): string {
  const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) count.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed' || state === 'skipped') count[state] += 1;
    }
  }
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  return `${count.passed} passed, ${count.failed} failed${skipped}`;
}
