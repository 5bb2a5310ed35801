// `npm run e2e`: the browser tests alone. `-- --headful` to watch; anything else goes to vitest, such as a file's name.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const given = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'e2e', ...given.filter((word) => word !== '--headful')],
  { stdio: 'inherit', env: given.includes('--headful') ? { ...process.env, HEADFUL: '1' } : process.env },
);
process.exit(status ?? 1);
