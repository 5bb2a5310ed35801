import type { ProcessName, StepName } from '../../process.ts';

/** Processes of the catalogue and their steps, as people see them. */
export const processes = {
  titles: {
    VirtualSmartCardSelfServiceProcGet: 'Get virtual smart card',
    MobileIDSelfServiceProcGet: 'Get Mobile ID',
    VirtualSmartCardSelfServiceProcLock: 'Lock virtual smart card',
    MobileIDSelfServiceProcLock: 'Lock mobile ID',
    VirtualSmartCardProcLockForOperator: 'Lock virtual smart card',
    MobileIDProcLockForOperator: 'Lock mobile ID',
    MobileIDProcSupplyMobileIDForUser: 'Supply mobile ID',
  } satisfies Record<ProcessName, string>,
  /** In the bar of steps: about 14 letters. */
  steps: {
    start: 'Start',
    create: 'Create card',
    connect: 'Connect phone',
    reason: 'Reason',
    done: 'Done',
  } satisfies Record<StepName, string>,
};
export type ProcessesTexts = typeof processes;
