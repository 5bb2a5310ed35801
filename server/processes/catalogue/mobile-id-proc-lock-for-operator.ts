import { LOCK_REASONS } from '../../../shared/reason.ts';
import type { CredentialProcess } from './definition.ts';

/**
 * An operator permanently locks a person's active mobile ID: mobile ID locked, certificates revoked in CA and Identity
 * Manager.
 */
export const mobileIdProcLockForOperator: CredentialProcess = {
  name: 'MobileIDProcLockForOperator',
  title: 'Lock mobile ID',
  does: 'change credential',
  about: 'mobile ID',
  who: 'operator',
  on: true,
  change: { from: ['active'], to: 'locked', certificates: 'revoked' },
  reasons: LOCK_REASONS,
  reverses: null,
};
