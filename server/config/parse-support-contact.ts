import { findUnseen } from '../../shared/find-unseen.ts';
import type { SupportContact } from '../../shared/organization.ts';
import { readMailbox } from '../../shared/read-mailbox.ts';
import { textFaultInEnglish } from '../../shared/text-fault-words.ts';
import { Refusal } from './refusal.ts';

const FORM = 'is a mail address, a telephone number or both, such as help@example.com, +49 30 5550 100';
/** ITU-T E.123: digits and the usual separators. An internal extension has at least three digits. */
const PHONE = /^\+?[\d(][\d ()/.-]*\d$/;
const FEWEST_DIGITS = 3;
const LONGEST_PHONE = 40;

/** Whom people can ask: an email address, a telephone number, or one of each separated by a comma. Throws Refusal. */
export function parseSupportContact(text: string): SupportContact {
  const unseen = findUnseen(text);
  if (unseen !== null) throw new Refusal(`is what people read, but it has ${unseen} in it`);
  const parts = text.split(',').map((part) => part.trim());
  const mails = parts.filter((part) => part.includes('@'));
  const phones = parts.filter((part) => !part.includes('@'));
  if (mails.length > 1 || phones.length > 1) throw new Refusal(`${FORM}: one of each at most`);
  const [mail = null, phone = null] = [mails[0], phones[0]];
  if (phone !== null) judgePhone(phone);
  if (mail === null) return { mail, phone };
  const read = readMailbox(mail);
  if ('wrong' in read) throw new Refusal(`${FORM}; ${textFaultInEnglish('its address', read.wrong)}`);
  return { mail: `${read.local}@${read.domain}`, phone };
}

function judgePhone(text: string): void {
  const digits = text.replace(/\D/g, '').length;
  if (PHONE.test(text) && digits >= FEWEST_DIGITS && text.length <= LONGEST_PHONE) return;
  throw new Refusal(`${FORM}, not "${text.slice(0, LONGEST_PHONE)}"`);
}
