import { CREDENTIAL_ACT_NAMES, type CredentialActName, type ProcessName } from '../../../../shared/process.ts';

/**
 * Where a process that changes a credential is started, and how its question looks. Its words:
 * `shared/texts/en/acts.ts`.
 */
export interface ActScreen {
  /** The rows that have its button. */
  readonly place: 'Cards' | 'Mobile ID' | 'Person';
  /** It cannot be undone: the button that decides is red, and the harmless one has the focus. */
  readonly final: boolean;
}

/** Every process that changes a credential. One without its screen does not compile. */
export const ACT_SCREENS: Readonly<Record<CredentialActName, ActScreen>> = {
  VirtualSmartCardSelfServiceProcLock: { place: 'Cards', final: true },
  MobileIDSelfServiceProcLock: { place: 'Mobile ID', final: true },
  VirtualSmartCardProcLockForOperator: { place: 'Person', final: true },
  MobileIDProcLockForOperator: { place: 'Person', final: true },
};

/** Whether a process changes a credential, and so has a screen here. */
export function isCredentialAct(process: ProcessName): process is CredentialActName {
  const names: readonly string[] = CREDENTIAL_ACT_NAMES;
  return names.includes(process);
}
