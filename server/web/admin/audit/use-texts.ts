import { AUDIT_TEXTS } from '../../../../shared/texts/load/admin-audit.ts';
import { laterTexts } from '../../parts/texts/later-texts.tsx';
import { useTexts as useAdminTexts } from '../texts/use-texts.tsx';

const later = laterTexts(AUDIT_TEXTS);

/** Fetches what the audit log says; around its page. */
export const AuditTextsFetched = later.Fetched;

/** Gives it where it is at hand. */
export const AuditTextsGiven = later.Given;

/** What the audit log says, with all that the Identity Manager says, in the reader's language. */
export const useTexts = () => ({ ...useAdminTexts(), ...later.useAreas() });
