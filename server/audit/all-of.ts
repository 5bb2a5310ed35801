import type { StatedRow } from './state-store.ts';
import type { CrossCheck } from './verify-chain.ts';

/** Asks several cross-checks, until one of them finds something. */
export function allOf(crossChecks: readonly CrossCheck[]): CrossCheck {
  return {
    async entry(entry) {
      for (const crossCheck of crossChecks) {
        const what = await crossCheck.entry(entry);
        if (what !== null) return what;
      }
      return null;
    },
    async end() {
      for (const crossCheck of crossChecks) {
        const finding = await crossCheck.end();
        if (finding !== null) return finding;
      }
      return null;
    },
  };
}

/** The names that entries have for these things. */
export function aboutsOf(rows: readonly StatedRow[]): string[] {
  return rows.map(({ about }) => about);
}
