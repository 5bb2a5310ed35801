import type { ComponentChildren } from 'preact';
import { ResultNote } from '../../../../shared/ui/feedback/ResultNote.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import type { Done } from './Acts.tsx';

/** The result of an action, at the top of the page; takes the focus for each. */
export function DoneNote({ done: { process, id, on }, actions }: { done: Done; actions?: ComponentChildren }) {
  const { done } = useTexts().acts.processes[process];
  return (
    <ResultNote key={`${id} ${process}`} tone="good" title={done.title(on.name)} actions={actions}>
      {done.says(on).join(' ')}
    </ResultNote>
  );
}
