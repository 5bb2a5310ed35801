import { Note } from '../../../../shared/ui/Note.tsx';
import { NumberedList } from '../../../../shared/ui/NumberedList.tsx';
import type { Run } from '../../../../shared/wire/run.ts';
import type { Action } from '../../parts/data/use-action.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { HowToSwitchOn } from './HowTo.tsx';
import { InstallCardApp } from './InstallCardApp.tsx';
import { RepairAction } from './RepairAction.tsx';
import './repair.css';
import { GOES_ON_TEXTS, REPAIR_TEXTS } from './repair-texts.ts';
import type { Repair } from './which-repair.ts';

interface RepairPageProps {
  run: Run;
  repair: Repair;
  /** True for the moment between mended and going on. */
  found: boolean;
  /** null: nothing was made yet that could end. */
  lastsUntil: string | null;
  /** Of the card app that is here, if there is one. */
  version?: string | undefined;
  open: Action;
}

/** In place of the waiting page while the card app cannot be opened. */
export function RepairPage({ run, repair, found, lastsUntil, version, open }: RepairPageProps) {
  const { headline, body, goesOn } = REPAIR_TEXTS[repair];
  const heading = useHeadline(headline, { process: run.title, at: run.step });
  return (
    <>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {headline}
        </h1>
        <p class="c-lead">{GOES_ON_TEXTS[goesOn]}</p>
      </header>
      {repair === 'unclear' ? (
        <NumberedList
          items={[
            {
              title: 'Install the card app',
              sub: 'It is a small extension for this browser. It is free and takes a few seconds.',
              action: <InstallCardApp kind="primary" />,
            },
            {
              title: 'Already installed? Turn it on',
              sub: 'Open your browser’s extensions, find Chipless and switch it on.',
              action: <HowToSwitchOn kind="secondary" />,
            },
          ]}
        />
      ) : (
        <div class="repair">
          {repair === 'too old' && <VersionLine version={version} />}
          <p>
            {body}
            {repair === 'no extensions' && ` Your order waits until ${lastsUntil}.`}
          </p>
          <div class="repair-actions">
            <RepairAction repair={repair} open={open} />
          </div>
        </div>
      )}
      <div class="repair-status" role="status">
        {found ? (
          <Note tone="good">Card app found. Going on.</Note>
        ) : goesOn === 'by itself' ? (
          <Note tone="info" title="Looking for the card app…" icon="refresh">
            Checked just now. Order lasts until {lastsUntil}.
          </Note>
        ) : (
          repair !== 'no extensions' && lastsUntil !== null && <Note tone="info">Order lasts until {lastsUntil}.</Note>
        )}
      </div>
    </>
  );
}

function VersionLine({ version = '' }: { version?: string | undefined }) {
  return (
    <p>
      You have version {version}; this server needs {__CHIPLESS_VERSION__}.
    </p>
  );
}
