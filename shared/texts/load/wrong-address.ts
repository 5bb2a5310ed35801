import type { Language } from '../../languages.ts';
import { wrongAddress as de } from '../de/wrong-address.ts';
import { wrongAddress as en, type WrongAddressTexts } from '../en/wrong-address.ts';

/** Of the page for a host that is not this server's: it has no script that could fetch them. */
export const WRONG_ADDRESS_TEXTS: Readonly<Record<Language, WrongAddressTexts>> = { de, en };
