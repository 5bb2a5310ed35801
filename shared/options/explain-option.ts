import type { OptionDeclaration, OptionType } from './option.ts';

/** What an option means and may be, for whoever reads it in a script, where no control beside it shows the choice. */
export function explainOption({ help, type }: Pick<OptionDeclaration, 'help' | 'type'>): string {
  const values = valuesOf(type).filter(({ names }) => !names.every((name) => help.includes(name)));
  if (values.length === 0) return help;
  const first = help.search(/\.(?: |$)/);
  // What the help says already comes before a comma; what follows it is one more thing.
  const joint = values.length === valuesOf(type).length ? ': ' : '; ';
  return help.slice(0, first) + joint + values.map(({ text }) => text).join('; ') + help.slice(first);
}

interface Values {
  readonly text: string;
  /** What a help has to hold in order to have said it. */
  readonly names: readonly string[];
}

/** What a type admits and does not go without saying. */
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
