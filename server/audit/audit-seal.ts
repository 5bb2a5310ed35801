import { keyedHash } from './keyed-hash.ts';
import { type WaitingProof, waitingProof } from './waiting-proof.ts';

/** Proves that the writer of an entry has the key folder; the database alone is not enough. */
export interface AuditSeal {
  /** Hex HMAC-SHA-256 over the hash of an entry. */
  seal(hash: string): string;
  isOf(hash: string, seal: string | null): boolean;
  /** The same for an entry that waits and so has no hash yet. */
  readonly waiting: WaitingProof;
}

/** `sealKey` of the key folder. */
export function auditSeal(sealKey: Uint8Array): AuditSeal {
  const { of: seal, isOf } = keyedHash(sealKey, 'chipless-audit-seal:1');
  return { seal, isOf, waiting: waitingProof(sealKey) };
}
