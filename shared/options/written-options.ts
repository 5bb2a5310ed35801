import type { OptionValue } from './option.ts';
import type { OptionPath } from './option-list.ts';

/**
 * What a script says for one person, as it was written: a value for every option of its kind, of the right type, not
 * yet judged together. The server makes it into the options that a run keeps.
 */
export type WrittenOptions = Readonly<Partial<Record<OptionPath, OptionValue>>>;

/** The line of the script that set each option last; null = its default holds. */
export type WrittenLines = Readonly<Partial<Record<OptionPath, number | null>>>;
