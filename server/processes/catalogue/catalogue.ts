import { AppError } from '../../../shared/errors.ts';
import type { CredentialActName, MakingName, PersonActName } from '../../../shared/process.ts';
import type {
  ChangingProcess,
  CredentialProcess,
  MakingProcess,
  PersonProcess,
  ProcessDefinition,
} from './definition.ts';
import { mobileIdProcLockForOperator } from './mobile-id-proc-lock-for-operator.ts';
import { mobileIdProcSupplyMobileIdForUser } from './mobile-id-proc-supply-mobile-id-for-user.ts';
import { mobileIdSelfServiceProcGet } from './mobile-id-self-service-proc-get.ts';
import { mobileIdSelfServiceProcLock } from './mobile-id-self-service-proc-lock.ts';
import { virtualSmartCardProcLockForOperator } from './virtual-smart-card-proc-lock-for-operator.ts';
import { virtualSmartCardSelfServiceProcGet } from './virtual-smart-card-self-service-proc-get.ts';
import { virtualSmartCardSelfServiceProcLock } from './virtual-smart-card-self-service-proc-lock.ts';

/** Every process there is. A name without a definition of its kind does not compile. */
export const CATALOGUE = {
  VirtualSmartCardSelfServiceProcGet: virtualSmartCardSelfServiceProcGet,
  MobileIDSelfServiceProcGet: mobileIdSelfServiceProcGet,
  VirtualSmartCardSelfServiceProcLock: virtualSmartCardSelfServiceProcLock,
  MobileIDSelfServiceProcLock: mobileIdSelfServiceProcLock,
  VirtualSmartCardProcLockForOperator: virtualSmartCardProcLockForOperator,
  MobileIDProcLockForOperator: mobileIdProcLockForOperator,
  MobileIDProcSupplyMobileIDForUser: mobileIdProcSupplyMobileIdForUser,
} as const satisfies Readonly<
  Record<MakingName, MakingProcess> &
    Record<CredentialActName, CredentialProcess> &
    Record<PersonActName, PersonProcess>
>;

export const DEFINITIONS: readonly ProcessDefinition[] = Object.values(CATALOGUE);

/** Throws AppError `process_unknown`. */
export function definitionOf(name: string): ProcessDefinition {
  const definition = DEFINITIONS.find((known) => known.name === name);
  if (definition === undefined) throw new AppError('process_unknown');
  return definition;
}

/** A process that changes credentials' states. Throws AppError `process_unknown`. */
export function credentialProcess(name: string): CredentialProcess {
  const definition = definitionOf(name);
  if (definition.does !== 'change credential') throw new AppError('process_unknown');
  return definition;
}

/** A process that changes people's states. Throws AppError `process_unknown`. */
export function personProcess(name: string): PersonProcess {
  const definition = definitionOf(name);
  if (definition.does !== 'change person') throw new AppError('process_unknown');
  return definition;
}

/** Those by which `who` makes a credential, in the order in which they are offered. */
export function makingProcesses(who: ProcessDefinition['who']): MakingProcess[] {
  return DEFINITIONS.flatMap((definition) =>
    definition.who === who && definition.does === 'make credential' ? [definition] : [],
  );
}

/** Those by which `who` changes the state of such a thing, in the order in which they are offered. */
export function changingProcesses(who: ProcessDefinition['who'], about: ChangingProcess['about']): ChangingProcess[] {
  return DEFINITIONS.flatMap((definition) =>
    definition.who === who && definition.about === about && definition.does !== 'make credential' ? [definition] : [],
  );
}
