import type { AuditLogAreas } from '../../en/programs/audit-log.ts';
import { audit } from '../admin/audit.ts';

export const auditLog = { audit } satisfies AuditLogAreas;
