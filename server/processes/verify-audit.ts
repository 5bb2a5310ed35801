import type { AuditVerdict } from '../../shared/wire/audit.ts';
import { aboutsOf, allOf } from '../audit/all-of.ts';
import { auditSeal } from '../audit/seal-hash.ts';
import { stateWitness } from '../audit/state-witness.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { versionWitness } from '../options/version-witness.ts';
import type { Deps } from './deps.ts';

/** Recomputes the audit log, with its seals, and looks at what it speaks of; others read and write meanwhile. */
export async function verifyAudit(
  expectedHead: string | null,
  { store, secrets }: Pick<Deps, 'store' | 'secrets'>,
): Promise<AuditVerdict> {
  await store.settle();
  // A transaction for each part: one for the whole log would keep everybody waiting.
  const following = (after: number, limit: number) => store.transaction(({ audit }) => audit.following(after, limit));
  const versions = await versionWitness({
    newest: (kind) => store.transaction(({ scripts }) => scripts.newest(kind)),
    version: (kind, version) => store.transaction(({ scripts }) => scripts.version(kind, version)),
  });
  const states = stateWitness((thing, deeds, after, limit) =>
    store.transaction(async (stores) => {
      const rows = await stores.states.page(thing, after, limit);
      return { rows, words: await stores.states.lastWords(aboutsOf(rows), deeds) };
    }),
  );
  const witness = allOf([versions, states]);
  return verifyChain({ following }, { seal: auditSeal(secrets.sealKey), expectedHead, witness });
}
