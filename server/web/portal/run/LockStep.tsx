import { useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import type { OfferedAct } from '../../../../shared/wire/act.ts';
import type { Credential } from '../../../../shared/wire/credential.ts';
import type { Run } from '../../../../shared/wire/run.ts';
import { ActReasons, useReason } from '../../parts/acts/ActReasons.tsx';
import { startOnCredential, useAct } from '../../parts/acts/use-act.ts';
import { credentialsApart } from '../../parts/credentials/credentials-apart.ts';
import { ListedCredential } from '../../parts/credentials/ListedCredential.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { credentials } from '../data/resources.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { describeLocking } from './describe-locking.ts';
import { describeOld } from './describe-old.ts';
import { WhichOne, whichOne } from './WhichOne.tsx';

const LOCK = 'MobileIDSelfServiceProcLock';

interface LockStepProps {
  run: Run;
  /** Takes the order to its next step. */
  goOn: () => Promise<void>;
}

/** The maximum number of mobile IDs is active: one is locked, then the order continues by itself. */
export function LockStep({ run, goOn }: LockStepProps) {
  const {
    runMobile: { lock },
    processes,
  } = useOrderTexts();
  const heading = useHeadline(lock.headline, { process: processes.titles[run.process], at: run.step });
  const { value, error, again } = useResource(credentials);
  const old = value?.filter((credential) => lockOf(credential) !== undefined) ?? [];
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {lock.headline}
        </h1>
        {run.limit !== null && <p class="c-lead">{lock.lead(run.limit)}</p>}
      </header>
      {error !== null && <OurFault error={error} again={again} />}
      {value === null && error === null && <Waiting rows={1} />}
      {old.length > 0 && <Lock old={old} goOn={goOn} />}
    </>
  );
}

function Lock({ old, goOn }: Pick<LockStepProps, 'goOn'> & { old: readonly Credential[] }) {
  const texts = useOrderTexts();
  const { runMobile: words, formats } = texts;
  const reasons = old[0] === undefined ? [] : (lockOf(old[0])?.reasons ?? []);
  const why = useReason(reasons);
  const apart = credentialsApart(old, texts);
  const labelOf = describeOld(old, words, formats);
  const [chosen, setChosen] = useState<string | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const one = whichOne(old, chosen);
  const take = () => {
    setUnchosen(one === null);
    return why.take() && one !== null;
  };
  const lock = useAct({ start: startOnCredential, id: one ?? '', process: LOCK }, { ...why, take }, async () => {
    await Promise.all([credentials.refresh(), goOn()]);
  });
  return (
    <>
      <div class="run-old">
        {old.map((mobileId) => (
          <ListedCredential
            key={mobileId.id}
            credential={mobileId}
            apart={apart(mobileId)}
            level={2}
            sub={labelOf(mobileId)}
          />
        ))}
      </div>
      <WhichOne
        old={old}
        chosen={chosen}
        missing={unchosen}
        onChosen={(id) => {
          setChosen(id);
          setUnchosen(false);
        }}
      />
      <ActReasons process={LOCK} asked={why} reasons={reasons} />
      <Note tone="bad" icon="warning" title={words.lock.final}>
        {describeLocking(old.length, words)}
      </Note>
      {lock.error !== null && <OurFault error={lock.error} />}
      <div>
        <Button kind="danger" icon="lock" onClick={() => void lock.run()} busy={lock.busy}>
          {words.lock.action}
        </Button>
      </div>
    </>
  );
}

/** The lock of a mobile ID, if it can be locked. */
function lockOf({ acts }: Credential): OfferedAct | undefined {
  return acts.offered.find(({ process }) => process === LOCK);
}
