import type { Acts } from '../../../shared/wire/act.ts';
import { changingProcesses } from '../catalogue/catalogue.ts';
import type { ChangingProcess } from '../catalogue/definition.ts';
import { isProcessOn } from '../engine/is-process-on.ts';
import type { SwitchStore } from '../engine/switch-store.ts';
import { type ActAt, judgeAct } from './judge-act.ts';
import { isHolderTold } from './tell-holder.ts';

/** Processes about one kind of thing, each with whether it is switched on. */
export type Switched = ReadonlyArray<readonly [ChangingProcess, on: boolean]>;

/** Those by which `who` changes the state of such a thing. */
export async function switchedProcesses(
  who: ChangingProcess['who'],
  about: ChangingProcess['about'],
  switches: SwitchStore,
): Promise<Switched> {
  const switched: [ChangingProcess, boolean][] = [];
  for (const one of changingProcesses(who, about)) switched.push([one, await isProcessOn(one, switches)]);
  return switched;
}

/** What can be done now, with the reasons to choose from, and why the rest cannot. Pure. */
export function offeredActs(switched: Switched, at: Omit<ActAt, 'on'>): Acts {
  const acts: Acts = { offered: [], refused: [] };
  for (const [definition, on] of switched) {
    const { name: process, reasons } = definition;
    const why = judgeAct(definition, { ...at, on });
    if (why === null) acts.offered.push({ process, reasons: [...reasons], told: isHolderTold(definition, at.holder) });
    else acts.refused.push({ process, why });
  }
  return acts;
}
