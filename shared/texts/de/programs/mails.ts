import type { MailsAreas } from '../../en/programs/mails.ts';
import { letters } from '../mails/letters.ts';

export const mails = { letters } satisfies MailsAreas;
