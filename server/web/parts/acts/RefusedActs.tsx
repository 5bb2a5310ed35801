import type { Acts } from '../../../../shared/wire/act.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './act.css';
import { ACT_SCREENS, isAct } from './act-screens.ts';

/** What cannot be done now, and why; on the row of a locked credential its state is explanation enough. */
export function RefusedActs({ acts: { refused } }: { acts: Acts }) {
  const { acts } = useTexts();
  return (
    <>
      {refused.map(({ process, why }) =>
        isAct(process) && (why !== 'locked' || ACT_SCREENS[process].place === 'Possible actions') ? (
          <span key={process} class="act-refused">
            {acts.notNow(acts.processes[process].decide)} {acts.refusals[why]}
          </span>
        ) : null,
      )}
    </>
  );
}
