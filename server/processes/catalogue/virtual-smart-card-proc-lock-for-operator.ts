import { LOCK_REASONS } from '../../../shared/reason.ts';
import type { CredentialProcess } from './definition.ts';

/**
 * An operator permanently locks a person's active card: card locked, certificates revoked in CA and Identity Manager.
 */
export const virtualSmartCardProcLockForOperator: CredentialProcess = {
  name: 'VirtualSmartCardProcLockForOperator',
  title: 'Lock virtual smart card',
  does: 'change credential',
  about: 'virtual smart card',
  who: 'operator',
  on: true,
  change: { from: ['active'], to: 'locked', certificates: 'revoked' },
  reasons: LOCK_REASONS,
  reverses: null,
};
