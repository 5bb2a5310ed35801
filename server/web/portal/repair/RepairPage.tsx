import { NumberedList } from '../../../../shared/ui/content/NumberedList.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Action } from '../../parts/data/use-action.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { HowToSwitchOn } from './HowTo.tsx';
import { InstallCardApp } from './InstallCardApp.tsx';
import { RepairAction } from './RepairAction.tsx';
import './repair.css';
import { GOES_ON } from './goes-on.ts';
import type { Repair } from './which-repair.ts';

interface RepairPageProps {
  run: Run;
  repair: Repair;
  /** True for the moment between the fix and moving on. */
  found: boolean;
  /** null: nothing was made yet that could end. */
  lastsUntil: string | null;
  /** Of the card app in this browser, if there is one. */
  version?: string | undefined;
  open: Action;
}

/** Replaces the waiting page while the card app cannot be opened. */
export function RepairPage({ run, repair, found, lastsUntil, version, open }: RepairPageProps) {
  const { repair: words, processes } = useOrderTexts();
  const { headline, body } = words.cases[repair];
  const goesOn = GOES_ON[repair];
  const heading = useHeadline(headline, { process: processes.titles[run.process], at: run.step });
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {headline}
        </h1>
        <p class="c-lead">{words.goesOn[goesOn]}</p>
      </header>
      {repair === 'unclear' ? (
        <NumberedList
          items={[
            { ...words.ways.install, action: <InstallCardApp kind="primary" /> },
            { ...words.ways.turnOn, action: <HowToSwitchOn kind="secondary" /> },
          ]}
        />
      ) : (
        <div class="repair">
          {repair === 'too old' && <VersionLine version={version} />}
          <p>
            {body}
            {repair === 'no extensions' && lastsUntil !== null && ` ${words.orderWaits(lastsUntil)}`}
          </p>
          <div class="repair-actions">
            <RepairAction repair={repair} open={open} />
          </div>
        </div>
      )}
      <div class="repair-status" role="status">
        {found ? (
          <Note tone="good">{words.found}</Note>
        ) : goesOn === 'by itself' ? (
          <Note tone="info" title={words.looking} icon="refresh">
            {lastsUntil !== null && words.checkedLasts(lastsUntil)}
          </Note>
        ) : (
          repair !== 'no extensions' && lastsUntil !== null && <Note tone="info">{words.lasts(lastsUntil)}</Note>
        )}
      </div>
    </>
  );
}

function VersionLine({ version = '' }: { version?: string | undefined }) {
  return <p>{useOrderTexts().repair.versions(version, __CHIPLESS_VERSION__)}</p>;
}
