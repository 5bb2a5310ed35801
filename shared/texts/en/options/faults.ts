import { FAULT_DESCRIPTION } from '../../../options/fault-words.ts';

/** What is wrong with a script: in English as the API and the tools say it too. */
export const faults = FAULT_DESCRIPTION;
export type FaultsTexts = typeof faults;
