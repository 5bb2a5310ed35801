import { VALUE_WORDS } from '../../../options/explain-option.ts';
import { type DeclaredOption, OPTION_LIST, type OptionPath, type OptionSection } from '../../../options/option-list.ts';
import type { Rich } from '../../rich.ts';
import { number } from '../counting.ts';

interface OptionWords {
  /** Label in the form; unique within its section. */
  readonly title: string;
  /** What it means, in sentences. The first ends at the first full stop with a space: there the values are put. */
  readonly help: string;
}

/** As readers of screens have numbers; in a script they are as one types them. */
const range = (min: number, max: number) => `${number(min)} to ${number(max)}`;

function helpOf({ help, type }: Pick<DeclaredOption, 'help' | 'type'>): string {
  return 'min' in type ? help.replace(VALUE_WORDS.range(type.min, type.max), range(type.min, type.max)) : help;
}

/**
 * What the options are called and what they mean. English is declared with the options, because the default script says
 * it too; scripts are English whatever language their readers choose.
 */
export const optionWords = {
  sections: {
    Certificates: 'Certificates',
    Keys: 'Keys',
    Validity: 'Validity',
    Properties: 'Properties',
    Subject: 'Subject',
    PIN: 'PIN',
    Delivery: 'Delivery',
    Limits: 'Limits',
    Mails: 'Mails',
  } satisfies Record<OptionSection, string>,
  // Each path is in the list.
  options: Object.fromEntries(
    OPTION_LIST.map(({ path, title, ...one }) => [path, { title, help: helpOf(one) }]),
  ) as Readonly<Record<OptionPath, OptionWords>>,
  values: { ...VALUE_WORDS, range },
  /** A value to choose in the form: the script's word is always in it. */
  choice: (value: string) => value,
  byDefault: <T>(source: T): Rich<T> => [source, ' by default'],
};
export type OptionWordsTexts = typeof optionWords;
