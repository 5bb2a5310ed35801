import type { MakingProcess } from './definition.ts';

/**
 * An operator orders a mobile ID for an active employee, who ends up as after Get Mobile ID. The link goes to the
 * employee by email or is shown at the desk; the number on the phone is always asked for, in their own Self-Service.
 */
export const mobileIdProcSupplyMobileIdForUser: MakingProcess = {
  name: 'MobileIDProcSupplyMobileIDForUser',
  title: 'Supply mobile ID',
  does: 'make credential',
  about: 'mobile ID',
  who: 'operator',
  on: false,
  atLimit: 'refused',
  steps: [
    { name: 'start', title: 'Start', kind: 'explain' },
    { name: 'connect', title: 'Connect phone', kind: 'provision' },
    { name: 'done', title: 'Done', kind: 'result' },
  ],
};
