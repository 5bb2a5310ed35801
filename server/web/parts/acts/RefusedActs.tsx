import type { Acts } from '../../../../shared/wire/act.ts';
import { useTexts } from '../texts/use-texts.tsx';
import './act.css';
import { isCredentialAct } from './act-screens.ts';

/** What cannot be done now, and why; for a locked credential, its state is explanation enough. */
export function RefusedActs({ acts: { refused } }: { acts: Acts }) {
  const { acts } = useTexts();
  return (
    <>
      {refused.map(({ process, why }) =>
        isCredentialAct(process) && why !== 'locked' ? (
          <span key={process} class="act-refused">
            {acts.notNow(acts.processes[process].decide)} {acts.refusals[why]}
          </span>
        ) : null,
      )}
    </>
  );
}
