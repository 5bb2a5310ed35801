import type { OptionPreview } from '../../shared/wire/option-script.ts';
import type { Person } from '../identity/person.ts';
import type { MailFacts } from '../notifications/mail-facts.ts';
import { mailSubject } from '../notifications/mail-subject.ts';
import type { Options } from '../options/credential-options.ts';

type Mails = NonNullable<OptionPreview['result']>['mails'];

/** The mails that a person gets who orders for themselves, by subject in their language. */
export function previewMails({ kind, delivery, notify }: Options, person: Person): Mails {
  const { givenName, email } = person;
  const language = person.language ?? person.learnedLanguage;
  const mail = (when: Mails[number]['when'], facts: MailFacts) => [
    { when, subject: mailSubject(facts, language), to: email },
  ];
  const wants = (outcome: 'success' | 'failure') => notify === 'both' || notify === outcome;
  const link: MailFacts = {
    kind: 'activate mobile ID',
    givenName,
    orderedBy: null,
    validUntil: '',
  };
  return [
    ...(delivery === 'email' ? mail('ordered', link) : []),
    ...(wants('success')
      ? mail('active', { kind: 'credential active', givenName, credential: kind, deviceName: null, at: '' })
      : []),
    ...(wants('failure')
      ? mail('not created', { kind: 'credential not created', givenName, credential: kind, why: 'failed' })
      : []),
  ];
}
