import type { ProcessDefinition } from '../catalogue/definition.ts';
import type { SwitchStore } from './switch-store.ts';

/** Processes of the user are always on; those of operators are off until an admin turns them on. */
export async function isProcessOn({ name, who }: ProcessDefinition, switches: SwitchStore): Promise<boolean> {
  return who === 'user' || (await switches.isOn(name)) === true;
}
