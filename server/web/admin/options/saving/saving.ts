import type { ScriptFault } from '../../../../../shared/options/script-fault.ts';
import type { OptionScript } from '../../../../../shared/wire/option-script.ts';

/**
 * The state of an admin's change between the version that they opened and the one that they save. The text is not in
 * it.
 */
export interface Saving {
  /** The version that the next Save builds on. */
  readonly base: OptionScript;
  /** Another admin's version, saved in between and not compared yet; null = there is none. */
  readonly newer: OptionScript | null;
  /** What it was compared with, while that is shown; null = nothing is. */
  readonly compared: OptionScript | null;
  /** Why the last Save was refused, until the text changes. */
  readonly refused: readonly ScriptFault[] | null;
  /** The version that the last Save made, until something happens after it. */
  readonly savedAs: number | null;
}

export type SavingEvent =
  | { readonly is: 'typed' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly script: OptionScript }
  | { readonly is: 'refused'; readonly faults: readonly ScriptFault[] }
  | { readonly is: 'overtaken'; readonly by: OptionScript }
  /** A draft that is based on that version is restored. */
  | { readonly is: 'resumed'; readonly basedOn: number }
  | { readonly is: 'compare' }
  | { readonly is: 'compared' };

export function begin(base: OptionScript): Saving {
  return { base, newer: null, compared: null, refused: null, savedAs: null };
}

/** Only after looking at the newer version may the next Save build on it: nothing is overwritten unseen. */
export function next(saving: Saving, event: SavingEvent): Saving {
  switch (event.is) {
    case 'typed':
      return saving.refused === null && saving.savedAs === null ? saving : { ...saving, refused: null, savedAs: null };
    case 'saving':
      return { ...saving, refused: null, savedAs: null };
    case 'saved':
      return { ...begin(event.script), savedAs: event.script.version };
    case 'refused':
      return { ...saving, refused: event.faults };
    case 'overtaken':
      return { ...saving, newer: event.by, compared: null };
    case 'resumed': {
      const { base } = saving;
      if (event.basedOn === base.version) return saving;
      return { ...saving, base: { ...base, version: event.basedOn }, newer: base };
    }
    case 'compare':
      return saving.newer === null ? saving : { ...saving, base: saving.newer, compared: saving.newer, newer: null };
    case 'compared':
      return { ...saving, compared: null };
  }
}
