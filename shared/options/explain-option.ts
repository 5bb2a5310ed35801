import type { OptionType } from './option.ts';

/** How the values of an option are said. */
export interface ValueWords {
  /** Names as they are: `"a", "b" or "c"`. */
  readonly oneOf: (names: readonly string[]) => string;
  readonly range: (min: number, max: number) => string;
  /** Contains `null`. */
  readonly noLimit: string;
}

/** As scripts say it. */
export const VALUE_WORDS: ValueWords = {
  oneOf: (names) => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
  range: (min, max) => `${min} to ${max}`,
  noLimit: 'null = no limit',
};

/**
 * What an option means and which values it takes, for a reader of the script, who has no form control beside it. `help`
 * and `words` are in one language.
 */
export function explainOption(
  { help, type }: { readonly help: string; readonly type: OptionType },
  words: ValueWords,
): string {
  const every = valuesOf(type, words);
  const values = every.filter(({ names }) => !names.every((name) => help.includes(name)));
  if (values.length === 0) return help;
  const first = help.search(/\.(?: |$)/);
  // Drops what the help already says before a comma; the rest is an addition.
  const joint = values.length === every.length ? ': ' : '; ';
  return help.slice(0, first) + joint + values.map(({ text }) => text).join('; ') + help.slice(first);
}

interface Values {
  readonly text: string;
  /** Words in the help that show it has already said this. */
  readonly names: readonly string[];
}

/** The values a type admits, where they are not obvious. */
function valuesOf(type: OptionType, { oneOf, range, noLimit }: ValueWords): readonly Values[] {
  switch (type.is) {
    case 'boolean':
    case 'text':
      return [];
    case 'choice': {
      const names = type.values.map((value) => `"${value}"`);
      return [{ text: oneOf(names), names }];
    }
    case 'integer':
    case 'integers': {
      const text = range(type.min, type.max);
      const bounds = { text, names: [text] };
      return type.is === 'integer' && type.orNull === true ? [bounds, { text: noLimit, names: ['null'] }] : [bounds];
    }
  }
}
