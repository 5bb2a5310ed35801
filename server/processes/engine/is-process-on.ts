import type { ProcessDefinition } from '../catalogue/definition.ts';
import type { SwitchStore } from './switch-store.ts';

/**
 * Processes of the user are always on; those of operators have their declared default, unless an admin decides
 * otherwise.
 */
export async function isProcessOn({ name, who, on }: ProcessDefinition, switches: SwitchStore): Promise<boolean> {
  return who === 'user' || ((await switches.isOn(name)) ?? on);
}
