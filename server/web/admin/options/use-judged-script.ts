import { useEffect, useMemo } from 'preact/hooks';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { OPTION_KINDS, type OptionKind } from '../../../../shared/options/option-kind.ts';
import type { ScriptFault } from '../../../../shared/options/script-fault.ts';
import type { ScriptEditor } from './editor/use-script-editor.ts';
import { mergeFaults } from './merge-faults.ts';
import { usePreview } from './preview/use-preview.ts';

interface ToJudge {
  readonly kind: OptionKind;
  readonly editor: ScriptEditor;
  /** Somebody who may only read tries the saved script. */
  readonly readOnly: boolean;
  readonly personId: string | null;
  /** Why the last Save was refused; null = it was not. */
  readonly refused: readonly ScriptFault[] | null;
}

type Judged = ReturnType<typeof usePreview> & {
  /** What the text alone tells, at once. */
  readonly local: readonly ScriptFault[];
  /** That, what the server found for the chosen person, and what Save was refused for. */
  readonly faults: readonly ScriptFault[];
  readonly warnings: readonly ScriptFault[];
};

/** What is wrong with the script as it stands, by all who judge it; the editor shows it in place. */
export function useJudgedScript({ kind, editor, readOnly, personId, refused }: ToJudge): Judged {
  const { text, mounted } = editor;
  const given = usePreview({ kind, text: readOnly ? null : text, personId });
  const local = useMemo(() => checkScript(OPTION_KINDS[kind], text), [kind, text]);
  // What it found in an earlier text may stand in other lines by now.
  const found = given.waiting ? null : given.preview;
  const faults = mergeFaults(local, found?.faults ?? [], refused ?? []);
  const warnings = mergeFaults(found?.warnings ?? []);
  const asShown = JSON.stringify([faults, warnings]);
  useEffect(() => mounted?.showFaults(faults, warnings), [mounted, text, asShown]);
  return { ...given, local, faults, warnings };
}
