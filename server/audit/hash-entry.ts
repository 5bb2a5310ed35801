import { hash } from 'node:crypto';
import type { StoredAuditEntry } from './audit-store.ts';

/** The previous hash of the first entry. */
export const NOTHING_BEFORE = '0'.repeat(64);

/**
 * Hex SHA-256 over an entry and, through `previousHash`, over all entries before it. The input is JSON: an array of the
 * fields in a fixed order, the facts sorted by name, so that anybody can recompute it from an export.
 */
export function hashEntry(entry: Omit<StoredAuditEntry, 'hash' | 'seal'>): string {
  const { sequence, at, by, what, about, previousHash } = entry;
  const facts = Object.entries(entry.facts).sort(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify([sequence, at.toISOString(), by, what, about, facts, previousHash]), 'hex');
}
