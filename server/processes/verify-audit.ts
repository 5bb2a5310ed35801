import type { AuditVerdict } from '../../shared/wire/audit.ts';
import { auditSeal } from '../audit/seal-hash.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import type { Deps } from './deps.ts';

/** Recomputes the audit log, with its seals; others read and write meanwhile. */
export function verifyAudit(
  expectedHead: string | null,
  { store, secrets }: Pick<Deps, 'store' | 'secrets'>,
): Promise<AuditVerdict> {
  // A transaction for each part: one for the whole log would keep everybody waiting.
  const following = (after: number, limit: number) => store.transaction(({ audit }) => audit.following(after, limit));
  return verifyChain({ following }, { seal: auditSeal(secrets.sealKey), expectedHead });
}
