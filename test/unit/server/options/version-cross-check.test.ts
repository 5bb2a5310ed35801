import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type CrossCheck, verifyChain } from '../../../../server/audit/verify-chain.ts';
import { ensureScripts } from '../../../../server/options/ensure-scripts.ts';
import { versionCrossCheck } from '../../../../server/options/version-cross-check.ts';
import { withWhy } from '../../../../shared/audit-fault.ts';
import { auditFaults } from '../../../../shared/texts/en/admin/audit-faults.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';
import { tamper } from '../../../support/stores/tamper.ts';

const NOW = new Date('2026-11-22T10:00:00Z');

/** What Verify says of a database with both original scripts, once it was changed behind the server's back. */
async function verdictAfter(...statements: readonly string[]) {
  const file = join(temporaryFolder(), 'chipless.sqlite');
  const store = await openTestStore({ url: null, file });
  onTestFinished(() => store.close());
  await ensureScripts({ store, clock: () => NOW });
  tamper(file, ...statements);
  const following = (after: number, limit: number) => store.transaction(({ audit }) => audit.following(after, limit));
  const crossCheck = await versionCrossCheck({
    newest: (kind) => store.transaction(({ scripts }) => scripts.newest(kind)),
    version: (kind, version) => store.transaction(({ scripts }) => scripts.version(kind, version)),
  });
  const verify = async (by: CrossCheck | null) =>
    withWhy(await verifyChain({ following }, { seal: null, expectedHead: null, crossCheck: by }), auditFaults);
  expect(await verify(null)).toMatchObject({ whole: true });
  return verify(crossCheck);
}

it('finds nothing wrong with what was saved', async () => {
  expect(await verdictAfter()).toMatchObject({ whole: true, entries: 2, broken: null, untrue: null });
});

it.each([
  [
    'a text that was changed',
    "update option_scripts set text = text || ' ' where kind = 'mobile ID'",
    {
      sequence: 2,
      why: 'Version 1 of the option script for a mobile ID is not the text that was saved: somebody changed it.',
    },
  ],
  [
    'a version that was removed',
    "delete from option_scripts where kind = 'virtual smart card'",
    { sequence: 1, why: 'Version 1 of the option script for a virtual smart card is gone: somebody removed it.' },
  ],
  [
    'a version that nobody saved',
    `insert into option_scripts select kind, 2, text, saved_by, saved_at, why from option_scripts where kind = 'mobile ID'`,
    {
      sequence: null,
      why: 'Version 2 of the option script for a mobile ID is not in the log: nobody saved it, somebody put it in.',
    },
  ],
])('names %s', async (_, statement, untrue) => {
  expect(await verdictAfter(statement)).toMatchObject({ whole: false, entries: 2, broken: null, untrue });
});
