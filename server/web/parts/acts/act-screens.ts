import type { ActName, ProcessName } from '../../../../shared/process.ts';

/**
 * Where a process that changes a credential or a person is started, and how its question looks. Its words:
 * `shared/texts/en/acts.ts`.
 */
export interface ActScreen {
  /** What has its button: rows of credentials, or `Possible actions` with a person. */
  readonly place: 'Cards' | 'Mobile ID' | 'Person' | 'Possible actions';
  /** It cannot be undone: the button that decides is red, and the harmless one has the focus. */
  readonly final: boolean;
}

/** Every process that changes a credential or a person. One without its screen does not compile. */
export const ACT_SCREENS: Readonly<Record<ActName, ActScreen>> = {
  VirtualSmartCardSelfServiceProcLock: { place: 'Cards', final: true },
  MobileIDSelfServiceProcLock: { place: 'Mobile ID', final: true },
  VirtualSmartCardProcLockForOperator: { place: 'Person', final: true },
  MobileIDProcLockForOperator: { place: 'Person', final: true },
};

/** Whether a process changes a credential or a person, and so has a screen here. */
export function isAct(process: ProcessName): process is ActName {
  return Object.hasOwn(ACT_SCREENS, process);
}
