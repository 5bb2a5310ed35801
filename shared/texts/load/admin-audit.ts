import type { AuditTexts } from '../en/admin/audit.ts';
import type { Loaders } from '../texts.ts';

/** What the audit log says: more than all other pages together, and few read it. */
export const AUDIT_TEXTS: Loaders<{ readonly audit: AuditTexts }> = {
  de: () => import('../de/admin/audit.ts'),
  en: () => import('../en/admin/audit.ts'),
};
