import type { Language } from '../../languages.ts';
import { mailbox as de } from '../de/mailbox.ts';
import { mailbox as en, type MailboxTexts } from '../en/mailbox.ts';

/** Of the demo's mailbox: it has no script that could fetch them. */
export const MAILBOX_TEXTS: Readonly<Record<Language, MailboxTexts>> = { de, en };
