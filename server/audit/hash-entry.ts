import { sha256, toHex, utf8 } from '../../shared/bytes.ts';
import type { StoredAuditEntry } from './audit-store.ts';

/**
 * Hex SHA-256 over an entry and, through `previousHash`, over all before it. What is hashed is JSON: an array of the
 * fields in a fixed order, the facts sorted by name, so that anybody can recompute it from an export.
 */
export async function hashEntry(entry: Omit<StoredAuditEntry, 'hash'>): Promise<string> {
  const { sequence, at, by, what, about, previousHash } = entry;
  const facts = Object.entries(entry.facts).sort(([one], [other]) => (one < other ? -1 : 1));
  return toHex(await sha256(utf8(JSON.stringify([sequence, at.toISOString(), by, what, about, facts, previousHash]))));
}
