import type { CredentialProcess } from './definition.ts';

/** A person permanently locks their own active card: card locked, certificates revoked in CA and Identity Manager. */
export const virtualSmartCardSelfServiceProcLock: CredentialProcess = {
  name: 'VirtualSmartCardSelfServiceProcLock',
  title: 'Lock virtual smart card',
  does: 'change credential',
  about: 'virtual smart card',
  who: 'user',
  on: true,
  change: { from: ['active'], to: 'locked', certificates: 'revoked' },
  reasons: ['lost or stolen', 'new device', 'it was not me', 'not needed'],
  reverses: null,
};
