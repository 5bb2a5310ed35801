import { AppError } from '../../shared/errors.ts';
import type { ProcessName } from '../../shared/process.ts';
import { virtualSmartCardSelfServiceProcGet } from './catalogue/virtual-smart-card-self-service-proc-get.ts';
import type { ProcessDefinition } from './definition.ts';

/** Every process there is. A name without a definition does not compile. */
export const CATALOGUE: Readonly<Record<ProcessName, ProcessDefinition>> = {
  VirtualSmartCardSelfServiceProcGet: virtualSmartCardSelfServiceProcGet,
};

/** Throws AppError `process_unknown`. */
export function definitionOf(name: string): ProcessDefinition {
  const definition = Object.values(CATALOGUE).find((known) => known.name === name);
  if (definition === undefined) throw new AppError('process_unknown');
  return definition;
}
