import type { OptionDeclaration, OptionType } from './option.ts';

/** What an option means and which values it takes, for a reader of the script, who has no form control beside it. */
export function explainOption({ help, type }: Pick<OptionDeclaration, 'help' | 'type'>): string {
  const values = valuesOf(type).filter(({ names }) => !names.every((name) => help.includes(name)));
  if (values.length === 0) return help;
  const first = help.search(/\.(?: |$)/);
  // Drops what the help already says before a comma; the rest is an addition.
  const joint = values.length === valuesOf(type).length ? ': ' : '; ';
  return help.slice(0, first) + joint + values.map(({ text }) => text).join('; ') + help.slice(first);
}

interface Values {
  readonly text: string;
  /** Words in the help that show it has already said this. */
  readonly names: readonly string[];
}

/** The values a type admits, where they are not obvious. */
function valuesOf(type: OptionType): readonly Values[] {
  switch (type.is) {
    case 'boolean':
    case 'text':
      return [];
    case 'choice':
      return [choice(type.values.map((value) => `"${value}"`))];
    case 'integer':
      return type.orNull === true ? [range(type), { text: 'null = no limit', names: ['null'] }] : [range(type)];
    case 'integers':
      return [range(type)];
  }
}

function choice(names: readonly string[]): Values {
  return { text: `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`, names };
}

function range({ min, max }: { readonly min: number; readonly max: number }): Values {
  const text = `${min} to ${max}`;
  return { text, names: [text] };
}
