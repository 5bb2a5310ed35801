import type { ProcessDefinition } from '../catalogue/definition.ts';
import type { SwitchStore } from './switch-store.ts';

/** Processes of the user are always on; those of operators as they are declared, until an admin says otherwise. */
export async function isProcessOn({ name, who, on }: ProcessDefinition, switches: SwitchStore): Promise<boolean> {
  return who === 'user' || ((await switches.isOn(name)) ?? on);
}
