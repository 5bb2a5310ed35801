import type { StatedRow } from './state-store.ts';
import type { Witness } from './verify-chain.ts';

/** Asks several witnesses, until one of them finds something. */
export function allOf(witnesses: readonly Witness[]): Witness {
  return {
    async confirm(entry) {
      for (const witness of witnesses) {
        const why = await witness.confirm(entry);
        if (why !== null) return why;
      }
      return null;
    },
    async conclude() {
      for (const witness of witnesses) {
        const finding = await witness.conclude();
        if (finding !== null) return finding;
      }
      return null;
    },
  };
}

/** What entries call these things. */
export function aboutsOf(rows: readonly StatedRow[]): string[] {
  return rows.map(({ about }) => about);
}
