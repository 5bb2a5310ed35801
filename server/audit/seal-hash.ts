import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Shows that whoever wrote an entry has the key folder, which nobody gets with the database alone. */
export interface AuditSeal {
  /** Hex HMAC-SHA-256 over the hash of an entry. */
  seal(hash: string): string;
  isOf(hash: string, seal: string | null): boolean;
}

/** `sealKey` of the key folder; the audit log has a key of its own derived from it (RFC 5869). */
export function auditSeal(sealKey: Uint8Array): AuditSeal {
  const key = new Uint8Array(hkdfSync('sha256', sealKey, new Uint8Array(), 'chipless-audit-seal:1', 32));
  const seal = (hash: string) => createHmac('sha256', key).update(hash).digest('hex');
  return {
    seal,
    isOf(hash, given) {
      const right = Buffer.from(seal(hash));
      const claimed = Buffer.from(given ?? '');
      return claimed.length === right.length && timingSafeEqual(claimed, right);
    },
  };
}
