import type { AuditHead } from '../../audit/audit-store.ts';
import type { AuditSeal } from '../../audit/seal-hash.ts';
import type { Store } from '../../processes/store.ts';

/** `store`, which seals entries of the audit log as they are written, and calls `onEntry` for each once it is kept. */
export function sealAudit(
  store: Store,
  { seal, onEntry }: { readonly seal: AuditSeal['seal']; readonly onEntry: (entry: AuditHead) => void },
): Store {
  return {
    async transaction(work) {
      let written: AuditHead[] = [];
      const result = await store.transaction((stores) => {
        written = []; // an earlier attempt may have been undone
        const insert: typeof stores.audit.insert = async (entry) => {
          const inserted = await stores.audit.insert({ ...entry, seal: seal(entry.hash) });
          if (inserted) written.push({ sequence: entry.sequence, at: entry.at, hash: entry.hash });
          return inserted;
        };
        return work({ ...stores, audit: { ...stores.audit, insert } });
      });
      for (const entry of written) onEntry(entry);
      return result;
    },
    ping: () => store.ping(),
    close: () => store.close(),
  };
}
