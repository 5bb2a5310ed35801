import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_SCRIPT, OPTION_KINDS, type OptionKind } from '../../../../shared/options/option-kind.ts';
import type { OptionPath } from '../../../../shared/options/option-list.ts';
import { setLiteral } from '../../../../shared/options/set-literal.ts';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import type { OptionFailure, OptionScript } from '../../../../shared/wire/option-script.ts';
import type { PersonRow } from '../../../../shared/wire/people.ts';
import type { Session } from '../../../../shared/wire/session.ts';
import { ScriptPane } from './editor/ScriptPane.tsx';
import { useScriptEditor } from './editor/use-script-editor.ts';
import { FormPane } from './form/FormPane.tsx';
import type { TypedFault } from './form/typed-value.ts';
import { ImportOlder } from './import/ImportOlder.tsx';
import { OptionFailures } from './OptionFailures.tsx';
import { OptionsHead } from './OptionsHead.tsx';
import './options-editor.css';
import { PaneBox } from './PaneBox.tsx';
import { PaneTabs } from './PaneTabs.tsx';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { CompareVersions } from './saving/CompareVersions.tsx';
import { DraftNote } from './saving/DraftNote.tsx';
import { LeaveDialog } from './saving/LeaveDialog.tsx';
import { SaveBar } from './saving/SaveBar.tsx';
import { SaveNotes } from './saving/SaveNotes.tsx';
import { unwrittenFaults } from './saving/unwritten-faults.ts';
import { useDraft } from './saving/use-draft.ts';
import { useLeaving } from './saving/use-leaving.ts';
import { useSaveKey } from './saving/use-save-key.ts';
import { useSaving } from './saving/use-saving.ts';
import { useJudgedScript } from './use-judged-script.ts';
import { useShowFor } from './use-show-for.ts';
import { useShownPane } from './use-shown-pane.ts';
import { useTexts } from './use-texts.ts';

interface OptionsEditorProps {
  kind: OptionKind;
  session: Session;
  script: OptionScript;
  failures: readonly OptionFailure[];
}

/** Form, script and preview of one text, and Save. Only the text is edited: everything else is derived from it. */
export function OptionsEditor({ kind, session, script: opened, failures }: OptionsEditorProps) {
  const texts = useTexts();
  const { pages } = texts;
  const readOnly = session.role !== 'admin';
  const credential = OPTION_KINDS[kind];
  const editor = useScriptEditor(credential, opened.text, { readOnly });
  const { text, mounted } = editor;

  const [why, setWhy] = useState('');
  const [whyMissing, setWhyMissing] = useState(false);
  const whyField = useRef<HTMLInputElement>(null);
  const [unwritten, setUnwritten] = useState<ReadonlyMap<OptionPath, TypedFault>>(new Map());
  const [person, setPerson] = useState<PersonRow | null>(() => rowOf(session));
  const [importing, setImporting] = useState(false);

  const { saving, save, tell } = useSaving({ kind, opened, text, why, onSaved: () => setWhy('') });
  const changed = text !== saving.base.text.replace(/\r\n?/g, '\n') || unwritten.size > 0;
  const draft = useDraft(
    { kind, userId: session.userId },
    { text, why, basedOn: saving.base.version, unsaved: !readOnly && changed },
    mounted !== null,
    (kept) => {
      mounted?.change(() => kept.text, { typed: false });
      setWhy(kept.why);
      tell({ is: 'resumed', basedOn: kept.basedOn });
    },
  );
  useEffect(() => tell({ is: 'typed' }), [unwritten]);
  const leaving = useLeaving(!readOnly && changed);

  const { preview, waiting, error, again, local, faults, warnings } = useJudgedScript({
    kind,
    editor,
    readOnly,
    personId: person?.id ?? null,
    refused: saving.refused,
  });
  const { wide, pane, show, goTo } = useShownPane(mounted);
  const { showFor, failed: notShown } = useShowFor((found) => {
    setPerson(found);
    show('preview');
  });

  const onSave = () => {
    if (unwritten.size > 0) tell({ is: 'refused', faults: unwrittenFaults(unwritten, texts) });
    else if (text.length > LONGEST_SCRIPT) tell({ is: 'refused', faults: local });
    else if (why.trim() === '') {
      setWhyMissing(true);
      whyField.current?.focus();
    } else void save.run();
  };
  useSaveKey(() => {
    if (!readOnly && changed && !leaving.asked && !importing) onSave();
  });

  return (
    <div class="options-page">
      <OptionsHead kind={kind} version={saving.base} readOnly={readOnly} onImport={() => setImporting(true)} />
      <div class="options-notes">
        {failures.length > 0 && saving.base.version === opened.version && (
          <OptionFailures failures={failures} version={opened.version} onLine={goTo} onShowFor={showFor} />
        )}
        {draft.offered !== null && <DraftNote onResume={draft.resume} onDiscard={draft.discard} />}
        <SaveNotes
          saving={saving}
          error={save.error}
          onCompare={() => tell({ is: 'compare' })}
          onLine={goTo}
          onShowFor={showFor}
        />
        {notShown && (
          <Note tone="warn" title={pages.notShown} alert>
            {pages.notShownHelp}
          </Note>
        )}
      </div>
      {saving.compared !== null && (
        <CompareVersions theirs={saving.compared} yours={text} onDone={() => tell({ is: 'compared' })} />
      )}
      {!wide && <PaneTabs shown={pane} onShow={show} mistakes={faults.length} />}
      <div class="options-panes">
        <PaneBox pane="form" shown={pane} wide={wide}>
          <FormPane
            kind={kind}
            text={text}
            readOnly={readOnly}
            faults={faults}
            warnings={warnings}
            values={preview?.values ?? {}}
            personName={person?.displayName ?? null}
            onValue={(path, value, how) => mounted?.change((now) => setLiteral(credential, now, path, value), how)}
            onUnwritten={(path, fault) => setUnwritten((before) => withFault(before, path, fault))}
            onLine={goTo}
            onPoint={(line) => mounted?.point(line)}
          />
        </PaneBox>
        <PaneBox pane="script" shown={pane} wide={wide}>
          <ScriptPane editor={editor} readOnly={readOnly} faults={faults} warnings={warnings} onLine={goTo} />
        </PaneBox>
        <PaneBox pane="preview" shown={pane} wide={wide}>
          <PreviewPane
            kind={kind}
            person={person}
            onPerson={setPerson}
            preview={preview}
            waiting={waiting}
            error={error}
            again={again}
            onLine={goTo}
          />
        </PaneBox>
      </div>
      {!readOnly && (
        <SaveBar
          why={why}
          onWhy={(words) => {
            setWhy(words);
            setWhyMissing(false);
          }}
          whyRef={whyField}
          whyMissing={whyMissing}
          changed={changed}
          busy={save.busy}
          onSave={onSave}
        />
      )}
      <ImportOlder
        kind={kind}
        current={text}
        open={importing}
        onTake={(taken) => {
          mounted?.change(() => taken, { typed: false });
          setImporting(false);
        }}
        onClose={() => setImporting(false)}
      />
      <LeaveDialog
        open={leaving.asked}
        onStay={leaving.stay}
        onLeave={() => {
          draft.discard();
          leaving.go();
        }}
      />
    </div>
  );
}

/** At first, admins see what they would get themselves. */
function rowOf({ userId, userName, displayName, email, department, role }: Session): PersonRow {
  return { id: userId, userName, displayName, email, department, role, state: 'active' };
}

function withFault(
  before: ReadonlyMap<OptionPath, TypedFault>,
  path: OptionPath,
  fault: TypedFault | null,
): ReadonlyMap<OptionPath, TypedFault> {
  if ((before.get(path)?.code ?? null) === (fault?.code ?? null)) return before;
  const after = new Map(before);
  if (fault === null) after.delete(path);
  else after.set(path, fault);
  return after;
}
