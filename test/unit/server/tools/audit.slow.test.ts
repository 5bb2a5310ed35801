import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { keepEvents } from '../../../../server/adapters/db/keep-events.ts';
import { openStore } from '../../../../server/adapters/db/open-store.ts';
import { openKeyFolder } from '../../../../server/adapters/keys/open-key-folder.ts';
import { appendEntries } from '../../../../server/audit/append-entries.ts';
import { auditSeal } from '../../../../server/audit/audit-seal.ts';
import { NOW } from '../../../contract/store/samples.ts';
import { bareEnvironment } from '../../../support/bare-environment.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';
import { tamper } from '../../../support/stores/tamper.ts';

const TOOL = join(import.meta.dirname, '../../../../server/tools/audit.ts');
const PASSPHRASE = 'correct horse battery';

/** The command as `npm run audit` starts it, with these settings and no others. */
async function audit(given: readonly string[], settings: Readonly<Record<string, string>>) {
  const run = promisify(execFile)(process.execPath, [TOOL, ...given], { env: { ...bareEnvironment(), ...settings } });
  const { stdout, stderr, code } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return { code, stdout, stderr };
}

it('checks the seals of a running server with its settings, and says which entry has another one', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'chipless.sqlite');
  const { sealKey } = await openKeyFolder({ folder: join(folder, 'keys'), passphrase: PASSPHRASE });
  let head = '';
  const store = keepEvents(await openStore({ url: null, file }), {
    seal: auditSeal(sealKey),
    onEntry: ({ hash }) => {
      head = hash;
    },
  });
  onTestFinished(() => store.close());
  await store.transaction(({ audit }) =>
    appendEntries(
      [{ by: null, what: 'process.switched', about: 'MobileIDProcSupplyMobileIDForUser', facts: { on: false } }],
      audit,
      NOW,
    ),
  );
  const passphrases = { right: join(folder, 'right'), wrong: join(folder, 'wrong') };
  writeFileSync(passphrases.right, `${PASSPHRASE}\n`);
  writeFileSync(passphrases.wrong, 'another one entirely\n');

  const settings = { DATA_DIR: folder, CA_PASSPHRASE_FILE: passphrases.right };
  const whole = `The audit log is whole: 1 entry, head ${head}.\n`;
  expect(await audit(['verify', '--head', head], settings)).toEqual({ code: 0, stdout: whole, stderr: '' });

  const wrong = await audit(['verify'], { ...settings, CA_PASSPHRASE_FILE: passphrases.wrong });
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/^The key folder cannot be used: The passphrase does not open .*\n$/);

  tamper(file, `update audit set seal = '${auditSeal(new Uint8Array(32)).seal(head)}'`);
  const { code, stdout } = await audit(['verify', '--json'], settings);
  expect({ code, verdict: JSON.parse(stdout) }).toEqual({
    code: 1,
    verdict: {
      ...{ whole: false, entries: 0, head: null, untrue: null, sealsChecked: true },
      broken: {
        sequence: 1,
        why: 'Its seal is not of this server: somebody else wrote it.',
        what: { code: 'seal of another', facts: {} },
      },
    },
  });
  expect(await audit(['verify', '--json'], { DATA_DIR: folder })).toMatchObject({ code: 0 });
});
