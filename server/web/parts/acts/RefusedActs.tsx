import type { ComponentChildren } from 'preact';
import type { ActRefusal, Acts } from '../../../../shared/wire/act.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './act.css';
import { isAct } from './act-screens.ts';

interface RefusedActsProps {
  acts: Acts;
  /** After the reason. */
  wayOut: (why: ActRefusal) => ComponentChildren;
}

/** What cannot be done now with a credential, and why; on the row of a locked one its state is explanation enough. */
export function RefusedActs({ acts: { refused }, wayOut }: RefusedActsProps) {
  const { acts } = useTexts();
  return (
    <>
      {refused.map(({ process, why }) =>
        isAct(process) && why !== 'locked' ? (
          <span key={process} class="act-refused">
            {acts.notNow(acts.processes[process].decide)} {acts.refusals[why]} {wayOut(why)}
          </span>
        ) : null,
      )}
    </>
  );
}
