import type { CredentialProcess } from './definition.ts';

/**
 * A person locks their own active mobile ID for good: mobile ID locked, certificates revoked in CA and Identity
 * Manager.
 */
export const mobileIdSelfServiceProcLock: CredentialProcess = {
  name: 'MobileIDSelfServiceProcLock',
  title: 'Lock mobile ID',
  does: 'change credential',
  about: 'mobile ID',
  who: 'user',
  on: true,
  change: { from: ['active'], to: 'locked', certificates: 'revoked' },
  reasons: ['lost or stolen', 'new device', 'it was not me', 'not needed'],
  reverses: null,
};
