import { audit } from '../admin/audit.ts';
import { auditFaults } from '../admin/audit-faults.ts';
import { faults } from '../options/faults.ts';

/** What the audit log says, besides the rest of the Identity Manager. */
export const auditLog = { audit, auditFaults, faults };
export type AuditLogAreas = typeof auditLog;
