import type { MakingProcess } from './definition.ts';

/**
 * An active person gets a mobile ID on their phone: it is active, its certificates valid in CA and Identity Manager.
 */
export const mobileIdSelfServiceProcGet: MakingProcess = {
  name: 'MobileIDSelfServiceProcGet',
  title: 'Get Mobile ID',
  does: 'make credential',
  about: 'mobile ID',
  who: 'user',
  on: true,
  atLimit: 'locks first',
  steps: [
    { name: 'start', title: 'Start', kind: 'explain' },
    { name: 'connect', title: 'Connect phone', kind: 'provision' },
    { name: 'done', title: 'Done', kind: 'result' },
  ],
};
