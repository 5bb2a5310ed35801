import { useRef } from 'preact/hooks';
import { useFocusOnMount } from '../controls/use-focus-on-mount.ts';
import { Note, type NoteProps } from './Note.tsx';

/** The result of an action on this page. Takes the focus, because the pressed button is gone, and stays. */
export function ResultNote(props: Pick<NoteProps, 'tone' | 'title' | 'children' | 'actions'>) {
  const box = useRef<HTMLDivElement>(null);
  useFocusOnMount(box);
  return (
    <div ref={box} class="c-result-note" tabIndex={-1}>
      <Note {...props} />
    </div>
  );
}
