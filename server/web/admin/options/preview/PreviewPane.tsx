import { useEffect, useRef } from 'preact/hooks';
import type { AppError } from '../../../../../shared/errors.ts';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { Panel } from '../../../../../shared/ui/content/Panel.tsx';
import { Announce } from '../../../../../shared/ui/feedback/Announce.tsx';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';
import type { PersonRow } from '../../../../../shared/wire/people.ts';
import { Waiting } from '../../../parts/frame/Waiting.tsx';
import { FaultLines } from './FaultLines.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { PreviewResult } from './PreviewResult.tsx';
import { PreviewTrouble } from './PreviewTrouble.tsx';
import './preview.css';
import { useTexts } from '../use-texts.ts';
import { rememberedPerson, rememberPerson } from './remembered-person.ts';
import { sayPreview } from './say-preview.ts';
import { Updating } from './Updating.tsx';

export interface PreviewPaneProps {
  kind: OptionKind;
  /** The person, as long as none was chosen in this tab; null = none: one is asked to choose. */
  person: PersonRow | null;
  onPerson: (person: PersonRow) => void;
  /** The last result, even of an earlier text; null = nothing yet. */
  preview: OptionPreview | null;
  /** `preview` is not of this text and person yet. */
  waiting: boolean;
  error: AppError | null;
  /** Asks again at once. */
  again?: () => void;
  /** Goes to a line of the script. */
  onLine?: (line: number) => void;
}

/** What one person would get by the script as it stands. */
export function PreviewPane({ kind, person, onPerson, preview, waiting, error, again, onLine }: PreviewPaneProps) {
  const { preview: words, faults, ui } = useTexts();
  /** A choice here counts more than an earlier one. */
  const chosen = useRef(false);
  useEffect(() => {
    void rememberedPerson().then((known) => {
      if (known !== null && !chosen.current) onPerson(known);
    });
    return () => {
      chosen.current = true;
    };
  }, []);
  const choose = (next: PersonRow) => {
    chosen.current = true;
    rememberPerson(next);
    onPerson(next);
  };

  return (
    <Panel title={words.title} action={waiting && error === null && <Updating />} padded={false}>
      <div class="preview pane-scroll">
        {person === null && <p class="c-lead">{words.choose}</p>}
        <PersonChoice person={person} onPerson={choose} />
        {person !== null && person.state !== 'active' && (
          <Note tone="info">{words.cannotOrder[person.state](person.displayName)}</Note>
        )}
        {person !== null && error !== null && <PreviewTrouble error={error} again={again} />}
        {person !== null && preview === null && waiting && error === null && <Waiting rows={3} />}
        {person !== null && preview !== null && (
          <div class="preview-shown" aria-busy={waiting}>
            {preview.faults.length > 0 && (
              <Note tone="bad" title={words.nothingStarted}>
                <FaultLines faults={preview.faults} onLine={onLine} />
              </Note>
            )}
            {preview.warnings.length > 0 && (
              <Note tone="warn">
                <FaultLines faults={preview.warnings} onLine={onLine} />
              </Note>
            )}
            {preview.result !== null && <PreviewResult kind={kind} result={preview.result} />}
          </div>
        )}
        <Announce text={person === null || preview === null || waiting ? '' : sayPreview(preview, words, faults, ui)} />
      </div>
    </Panel>
  );
}
