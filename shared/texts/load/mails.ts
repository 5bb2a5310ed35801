import type { Language } from '../../languages.ts';
import { mails as de } from '../de/programs/mails.ts';
import { mails as en, type MailsAreas } from '../en/programs/mails.ts';

/** Texts that the server sends to people: kept in memory in every language. */
export const MAILS_TEXTS: Readonly<Record<Language, MailsAreas>> = { de, en };
