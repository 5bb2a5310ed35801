import { VALUE_WORDS } from '../../../options/explain-option.ts';
import { OPTION_LIST, type OptionPath, type OptionSection } from '../../../options/option-list.ts';
import type { Rich } from '../../rich.ts';

interface OptionWords {
  /** Label in the form; unique within its section. */
  readonly title: string;
  /** What it means, in sentences. The first ends at the first full stop with a space: there the values are put. */
  readonly help: string;
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
  options: Object.fromEntries(OPTION_LIST.map(({ path, title, help }) => [path, { title, help }])) as Readonly<
    Record<OptionPath, OptionWords>
  >,
  values: VALUE_WORDS,
  /** A value to choose in the form: the script's word is always in it. */
  choice: (value: string) => value,
  byDefault: <T>(source: T): Rich<T> => [source, ' by default'],
};
export type OptionWordsTexts = typeof optionWords;
