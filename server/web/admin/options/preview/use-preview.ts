import { useEffect, useRef, useState } from 'preact/hooks';
import { previewOptions } from '../../../../../shared/wire/option-script.ts';
import { call } from '../../../parts/call.ts';
import { NOTHING, type PreviewAsked, type Previewer, type PreviewGiven, previewer } from './previewer.ts';

/** What a person would get, as one types. `again` asks again at once. */
export function usePreview({ kind, text, personId }: PreviewAsked): PreviewGiven & { readonly again: () => void } {
  const [given, setGiven] = useState<PreviewGiven>(NOTHING);
  const keeper = useRef<Previewer | null>(null);
  useEffect(() => {
    const made = previewer((input) => call(previewOptions, input), setGiven);
    keeper.current = made;
    return () => {
      made.stop();
      keeper.current = null;
    };
  }, []);
  useEffect(() => keeper.current?.want({ kind, text, personId }), [kind, text, personId]);
  return { ...given, again: () => keeper.current?.again() };
}
