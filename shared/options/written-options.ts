import type { OptionValue } from './option.ts';
import type { OptionPath } from './option-list.ts';

/**
 * The options of one person as a script set them: a value for every option of its kind, of the right type, not yet
 * checked against one another. The server turns them into the options that a run keeps.
 */
export type WrittenOptions = Readonly<Partial<Record<OptionPath, OptionValue>>>;

/** The line of the script that set each option last; null = it has its default. */
export type WrittenLines = Readonly<Partial<Record<OptionPath, number | null>>>;
