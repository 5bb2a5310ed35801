import type { ChainVerdict } from '../../shared/audit-fault.ts';
import { auditSeal } from '../audit/audit-seal.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { type CheckedDatabase, databaseCrossCheck } from './database-cross-check.ts';

/**
 * Recomputes the audit log, with its seals, and checks the things it is about; others can read and write during the
 * check.
 */
export async function verifyAudit(
  expectedHead: string | null,
  { store, secrets, clock }: Pick<Deps, 'store' | 'secrets' | 'clock'>,
): Promise<ChainVerdict> {
  await store.settle();
  const seal = auditSeal(secrets.sealKey);
  // A transaction for each part: one for the whole log would keep everybody waiting.
  const following = (after: number, limit: number) => store.transaction(({ audit }) => audit.following(after, limit));
  const database: CheckedDatabase = {
    scripts: {
      newest: (...given) => store.transaction(({ scripts }) => scripts.newest(...given)),
      version: (...given) => store.transaction(({ scripts }) => scripts.version(...given)),
    },
    audit: {
      waiting: (...given) => store.transaction(({ audit }) => audit.waiting(...given)),
      doubled: () => store.transaction(({ audit }) => audit.doubled()),
    },
    atOnce: (work) => store.transaction(({ states }) => work(states)),
    mayWait: store.inLine !== null,
  };
  const crossCheck = await databaseCrossCheck(database, { seal, now: clock() });
  return verifyChain({ following }, { seal, expectedHead, crossCheck });
}
