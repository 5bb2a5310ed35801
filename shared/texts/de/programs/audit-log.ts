import type { AuditLogAreas } from '../../en/programs/audit-log.ts';
import { audit } from '../admin/audit.ts';
import { auditFaults } from '../admin/audit-faults.ts';
import { faults } from '../options/faults.ts';

export const auditLog = { audit, auditFaults, faults } satisfies AuditLogAreas;
