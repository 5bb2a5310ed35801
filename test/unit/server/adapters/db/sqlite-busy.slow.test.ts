import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqlite } from '../../../../../server/adapters/db/sqlite-statements.ts';
import { temporaryFolder } from '../../../../support/stores/sqlite.ts';

it('waits while another server writes into a new file that is not in WAL mode yet', async () => {
  const file = join(temporaryFolder(), 'chipless.db');
  const writer = spawn(
    process.execPath,
    [
      '-e',
      `const { DatabaseSync } = require('node:sqlite');
       const writing = new DatabaseSync(process.argv[1]);
       writing.exec('begin immediate');
       console.log('writing');
       setTimeout(() => writing.exec('commit'), 400);`,
      file,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve) => writer.stdout.once('data', resolve));
  const opened = openSqlite(file);
  expect(opened.run('pragma journal_mode').rows).toEqual([{ journal_mode: 'wal' }]);
  opened.close();
});
