import { useEffect, useMemo } from 'preact/hooks';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { OPTION_KINDS, type OptionKind } from '../../../../shared/options/option-kind.ts';
import type { ScriptFault } from '../../../../shared/options/script-fault.ts';
import type { ScriptEditor } from './editor/use-script-editor.ts';
import { mergeFaults } from './merge-faults.ts';
import { usePreview } from './preview/use-preview.ts';
import { useTexts } from './use-texts.ts';

interface ToJudge {
  readonly kind: OptionKind;
  readonly editor: ScriptEditor;
  /** A person who may only read tries the saved script. */
  readonly readOnly: boolean;
  readonly personId: string | null;
  /** Why the last Save was refused; null = it was not. */
  readonly refused: readonly ScriptFault[] | null;
}

type Judged = ReturnType<typeof usePreview> & {
  /** Faults that the text alone shows, at once. */
  readonly local: readonly ScriptFault[];
  /** These, the server's findings for the chosen person, and the reasons why Save was refused. */
  readonly faults: readonly ScriptFault[];
  readonly warnings: readonly ScriptFault[];
};

/** The faults of the current script, from all checks; the editor shows them in place. */
export function useJudgedScript({ kind, editor, readOnly, personId, refused }: ToJudge): Judged {
  const { text, mounted } = editor;
  const { language } = useTexts();
  const given = usePreview({ kind, text: readOnly ? null : text, personId });
  const local = useMemo(() => checkScript(OPTION_KINDS[kind], text), [kind, text]);
  // Findings about an earlier text may be on other lines by now.
  const found = given.waiting ? null : given.preview;
  const faults = mergeFaults(local, found?.faults ?? [], refused ?? []);
  const warnings = mergeFaults(found?.warnings ?? []);
  const asShown = JSON.stringify([faults, warnings]);
  useEffect(() => mounted?.showFaults(faults, warnings), [mounted, text, asShown, language]);
  return { ...given, local, faults, warnings };
}
