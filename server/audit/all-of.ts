import type { StatedRow } from './state-store.ts';
import type { Witness } from './verify-chain.ts';

/** Asks several witnesses, until one of them finds something. */
export function allOf(witnesses: readonly Witness[]): Witness {
  return {
    async confirm(entry) {
      for (const witness of witnesses) {
        const untrue = await witness.confirm(entry);
        if (untrue !== null) return untrue;
      }
      return null;
    },
    async conclude() {
      for (const witness of witnesses) {
        const untrue = await witness.conclude();
        if (untrue !== null) return untrue;
      }
      return null;
    },
  };
}

/** What entries call these things. */
export function aboutsOf(rows: readonly StatedRow[]): string[] {
  return rows.map(({ about }) => about);
}
