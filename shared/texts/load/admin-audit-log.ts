import type { AuditLogAreas } from '../en/programs/audit-log.ts';
import type { Loaders } from '../texts.ts';

/** What only the audit log says: fetched with its page, which few open. */
export const AUDIT_LOG_TEXTS: Loaders<AuditLogAreas> = {
  de: () => import('../de/programs/audit-log.ts').then(({ auditLog }) => auditLog),
  en: () => import('../en/programs/audit-log.ts').then(({ auditLog }) => auditLog),
};
