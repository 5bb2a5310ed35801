import type { AuditTexts } from '../en/admin/audit.ts';
import type { Loaders } from '../texts.ts';

/** Texts of the audit log: more than those of all other pages together, and few people read it. */
export const AUDIT_TEXTS: Loaders<{ readonly audit: AuditTexts }> = {
  de: () => import('../de/admin/audit.ts'),
  en: () => import('../en/admin/audit.ts'),
};
