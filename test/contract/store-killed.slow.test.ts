import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../server/adapters/db/open-store.ts';
import { temporaryFolder } from '../support/stores/sqlite.ts';

const opener = pathToFileURL(join(import.meta.dirname, '../../server/adapters/db/open-store.ts'));

/** Counts tries of its own key as fast as it can, 20 at once, and prints each number once it is committed. */
function counter(file: string, key: string): ChildProcess {
  const program = `
    import { openStore } from ${JSON.stringify(opener.href)};
    const store = await openStore({ url: null, file: process.argv[1] });
    const at = new Date(0);
    const count = async () => {
      for (;;) console.log(await store.transaction(({ tries }) => tries.count(process.argv[2], at, at)));
    };
    await Promise.all(Array.from({ length: 20 }, count));
  `;
  return spawn(process.execPath, ['--input-type=module-typescript', '-e', program, file, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Kills it when it has printed so many numbers; returns the highest that it printed. */
function killedAfter(child: ChildProcess, numbers: number): Promise<number> {
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString('utf8');
    if (printed.split('\n').length > numbers) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    // The last line may be cut in two.
    child.once('close', () => resolve(Math.max(...printed.split('\n').slice(0, -1).map(Number))));
  });
}

it('keeps what it said it kept, on SQLite, when two servers are killed in the middle of their work', async () => {
  const file = join(temporaryFolder(), 'chipless.db');
  const said = await Promise.all(['a', 'b'].map((key) => killedAfter(counter(file, key), 300)));
  for (const highest of said) expect(highest).toBeGreaterThan(0);
  const store = await openStore({ url: null, file });
  onTestFinished(() => store.close());
  for (const [index, key] of ['a', 'b'].entries()) {
    const next = await store.transaction(({ tries }) => tries.count(key, new Date(0), new Date(0)));
    expect(next).toBeGreaterThan(said[index] ?? Number.POSITIVE_INFINITY);
  }
});
