import type { TextFaultWords } from '../../text-fault.ts';
import { TEXT_FAULT_WORDS } from '../../text-fault-words.ts';

/** What is wrong with a name or an address. */
export const textFaults: TextFaultWords = TEXT_FAULT_WORDS;
export type TextFaultsTexts = typeof textFaults;
