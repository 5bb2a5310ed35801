import { audit } from '../admin/audit.ts';

/** What the audit log says, besides the rest of the Identity Manager. */
export const auditLog = { audit };
export type AuditLogAreas = typeof auditLog;
