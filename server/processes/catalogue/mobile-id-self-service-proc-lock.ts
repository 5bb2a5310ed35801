import type { LockingProcess } from './definition.ts';

/** A person locks their own active mobile ID for good: profile locked, certificates revoked in CA and Identity Manager. */
export const mobileIdSelfServiceProcLock: LockingProcess = {
  name: 'MobileIDSelfServiceProcLock',
  title: 'Lock mobile ID',
  kind: 'mobile ID',
  who: 'user',
  ends: 'credential locked',
  steps: [
    { name: 'reason', title: 'Reason', kind: 'explain' },
    { name: 'done', title: 'Done', kind: 'result' },
  ],
};
