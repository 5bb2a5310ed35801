import { DEFAULT_LANGUAGE, type Language } from '../../shared/languages.ts';
import { MAILS_TEXTS } from '../../shared/texts/load/mails.ts';
import type { MailFacts } from './mail-facts.ts';

/** The subject of a mail about these facts; null = that of its reader is not known. */
export function mailSubject(facts: MailFacts, language: Language | null): string {
  const texts = MAILS_TEXTS[language ?? DEFAULT_LANGUAGE];
  switch (facts.kind) {
    case 'activate mobile ID':
      return texts.activateMobileId.subject;
    case 'credential active':
      return texts.credentialActive[facts.credential].subject;
    case 'credential not created':
      return texts.credentialNotCreated[facts.credential].subject;
    case 'credential locked':
      return texts.credentialLocked[facts.credential].subject;
    case 'options failed':
      return texts.optionsFailed[facts.credential].subject;
  }
}
