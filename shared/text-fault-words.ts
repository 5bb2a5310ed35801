import { sayTextFault, type TextFault, type TextFaultWords } from './text-fault.ts';

/**
 * What is wrong with a name or an address, in English. It stands here and not with the other texts, because the API,
 * the settings and the log say it too; the other languages have theirs in shared/texts.
 */
export const TEXT_FAULT_WORDS: TextFaultWords = {
  empty: (it) => `${it} is empty`,
  unseen: (it, { kind, code }) => `${it} has ${kind} (${code}) in it`,
  'nothing seen': (it) => `${it} has nothing in it that can be seen`,
  'too long': (it, { most }) => `${it} is longer than ${most} characters`,
  'too many bytes': (it, { most }) => `${it} is longer than ${most} bytes`,
  'no address': (it) => `${it} has to look like alice@example.com`,
  'too many bytes before @': (it, { most }) => `${it} has more than ${most} bytes in front of the @`,
  'space before @': (it) => `${it} has a space or quotation marks in front of the @`,
  'sign before @': (it) => `${it} has a sign in front of the @ that cannot stand there`,
  'not composed before @': (it) => `${it} has letters that are not composed (NFC) in front of the @`,
  'IP address': (it) => `${it} has an IP address in place of a domain name`,
  'no domain': (it) => `${it} has no domain name after the @`,
};

/** The fault in English, without a full stop. `it`: what the text is, as it begins the sentence. */
export function textFaultInEnglish(it: string, fault: TextFault): string {
  return sayTextFault(it, fault, TEXT_FAULT_WORDS);
}
