import { AUDIT_LOG_TEXTS } from '../../../../shared/texts/load/admin-audit-log.ts';
import { laterTexts } from '../../parts/frame/later-texts.tsx';
import { useTexts as useAdminTexts } from '../texts/use-texts.tsx';

const later = laterTexts(AUDIT_LOG_TEXTS);

/** Fetches the texts of the audit log; wraps its page. */
export const AuditTextsFetched = later.Fetched;

/** Provides them if they are already loaded. */
export const AuditTextsGiven = later.Given;

/** The texts of the audit log, with those of the Identity Manager, in the reader's language. */
export const useTexts = () => ({ ...useAdminTexts(), ...later.useAreas() });
