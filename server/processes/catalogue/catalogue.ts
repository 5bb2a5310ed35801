import { AppError } from '../../../shared/errors.ts';
import type { ProcessName } from '../../../shared/process.ts';
import type { MakingProcess, ProcessDefinition } from './definition.ts';
import { mobileIdProcSupplyMobileIdForUser } from './mobile-id-proc-supply-mobile-id-for-user.ts';
import { mobileIdSelfServiceProcGet } from './mobile-id-self-service-proc-get.ts';
import { mobileIdSelfServiceProcLock } from './mobile-id-self-service-proc-lock.ts';
import { virtualSmartCardSelfServiceProcGet } from './virtual-smart-card-self-service-proc-get.ts';

/** Every process there is. A name without a definition does not compile. */
export const CATALOGUE = {
  VirtualSmartCardSelfServiceProcGet: virtualSmartCardSelfServiceProcGet,
  MobileIDSelfServiceProcGet: mobileIdSelfServiceProcGet,
  MobileIDSelfServiceProcLock: mobileIdSelfServiceProcLock,
  MobileIDProcSupplyMobileIDForUser: mobileIdProcSupplyMobileIdForUser,
} as const satisfies Readonly<Record<ProcessName, ProcessDefinition>>;

/** Throws AppError `process_unknown`. */
export function definitionOf(name: string): ProcessDefinition {
  const definition = Object.values<ProcessDefinition>(CATALOGUE).find((known) => known.name === name);
  if (definition === undefined) throw new AppError('process_unknown');
  return definition;
}

/** Those by which `who` makes a credential, in the order in which they are offered. */
export function makingProcesses(who: ProcessDefinition['who']): MakingProcess[] {
  return Object.values<ProcessDefinition>(CATALOGUE).flatMap((definition) =>
    definition.who === who && definition.ends === 'credential active' ? [definition] : [],
  );
}
