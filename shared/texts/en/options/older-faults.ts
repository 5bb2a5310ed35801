import type { OlderFaultWords } from '../../../options/older/older-fault.ts';
import { number } from '../counting.ts';

/** Why a statement of an older script is not taken over. */
export const olderFaults: OlderFaultWords = {
  'set again': ({ line }) => `line ${line} sets it again.`,
  'years and days': () => 'validity is counted in years, months or days, not in both.',
  'only of other kind': ({ kind }) =>
    kind === 'mobile ID' ? 'it is for mobile IDs only.' : 'it is for virtual smart cards only.',
  'no option': ({ name, meant }) =>
    meant === null ? `there is no option for "${name}".` : `there is no option for "${name}". Did you mean "${meant}"?`,
  'no field': ({ name, meant }) =>
    meant === null
      ? `there is no field of the user for "${name}".`
      : `there is no field of the user for "${name}". Did you mean "${meant}"?`,
  'not true or false': () => 'it has to be true or false.',
  'not a text': () => 'it has to be a text.',
  'not a list': () => 'it has to be a list of numbers.',
  'not a whole number': ({ min, max }) => `it has to be a whole number from ${min} to ${max}.`,
  'not a choice': ({ values }) => `it has to be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}.`,
  'too many numbers': ({ most }) => `it has more than ${number(most)} numbers.`,
  'too long': ({ most }) => `it is longer than ${number(most)} characters.`,
  empty: () => 'it is empty.',
  'not to be added': () => 'what is added here does not go together.',
  'text too long': () => 'this text is too long.',
  'nested too deeply': () => 'too much is nested here.',
  'not closed': () => 'a text or comment is not closed.',
  'no value': () => 'a value is missing.',
  'not readable': ({ source }) => `"${source}" cannot be read here.`,
  'bracket missing': ({ bracket }) => `a closing ${bracket} is missing.`,
  'not known': ({ source }) => `"${source}" cannot be taken over.`,
  'a rule': () => 'rules cannot be taken over: write this one anew.',
  'no assignment': () => 'only assignments can be taken over.',
};
export type OlderFaultsTexts = typeof olderFaults;
