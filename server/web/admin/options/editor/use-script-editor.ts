import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CredentialKind } from '../../../../../shared/credential.ts';
import { useTexts } from '../use-texts.ts';
import { type MountedEditor, mountScriptEditor, type Written } from './mount-script-editor.ts';

export interface ScriptEditor extends Written {
  /** Of the element that contains the editor. */
  readonly host: RefObject<HTMLDivElement | null>;
  /** null until it is on the page. */
  readonly mounted: MountedEditor | null;
}

/** The only place where the script's text is kept. `initial` is used once. */
export function useScriptEditor(
  kind: CredentialKind,
  initial: string,
  { readOnly }: { readOnly: boolean },
): ScriptEditor {
  const { editor: editorTexts, optionWords, faults, language } = useTexts();
  const words = { editor: editorTexts, optionWords, faults };
  const host = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState<MountedEditor | null>(null);
  const [written, setWritten] = useState<Written>({ text: initial, canUndo: false, canRedo: false });
  useLayoutEffect(() => {
    if (host.current === null) return;
    const editor = mountScriptEditor(host.current, { kind, text: initial, readOnly, words, onWritten: setWritten });
    setMounted(editor);
    return () => editor.unmount();
  }, [readOnly]);
  useEffect(() => mounted?.speak(words), [mounted, language]);
  return { host, mounted, ...written };
}
