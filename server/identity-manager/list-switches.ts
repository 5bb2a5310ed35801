import type { ProcessSwitch } from '../../shared/wire/admin.ts';
import { CATALOGUE } from '../processes/catalogue/catalogue.ts';
import type { ProcessDefinition } from '../processes/catalogue/definition.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { isProcessOn } from '../processes/engine/is-process-on.ts';
import type { SwitchStore } from '../processes/engine/switch-store.ts';

/** Every process with its kind of starter and whether it is on. */
export function listSwitches({ store }: Pick<Deps, 'store'>): Promise<ProcessSwitch[]> {
  return store.transaction(async ({ switches }) => {
    const listed: ProcessSwitch[] = [];
    for (const definition of Object.values<ProcessDefinition>(CATALOGUE)) {
      listed.push(await viewSwitch(definition, switches));
    }
    return listed;
  });
}

export async function viewSwitch(definition: ProcessDefinition, switches: SwitchStore): Promise<ProcessSwitch> {
  const { name, title, who } = definition;
  return { process: name, title, who, on: await isProcessOn(definition, switches), fixed: who === 'user' };
}
