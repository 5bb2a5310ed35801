import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../use-texts.ts';
import { DiffRow } from './DiffRow.tsx';
import type { DiffLine, DiffStretch } from './diff-scripts.ts';
import type { Piece } from './mark-changes.ts';

/** This many at a time: a script can be tens of thousands of lines, and a browser takes long over so many rows. */
const STEP = 1_000;

interface DiffStretchRowsProps {
  stretch: DiffStretch;
  marked: ReadonlyMap<DiffLine, readonly Piece[]>;
}

/** The rows of a stretch; of a folded one none until it is opened. */
export function DiffStretchRows({ stretch: { folded, lines }, marked }: DiffStretchRowsProps) {
  const { diff } = useTexts().versions;
  const [count, setCount] = useState(folded ? 0 : STEP);
  const body = useRef<HTMLTableSectionElement>(null);
  const asked = useRef<number | null>(null);
  useLayoutEffect(() => {
    // The focused button is gone: the first of the new rows takes its place.
    const first = asked.current === null ? undefined : body.current?.rows[asked.current];
    asked.current = null;
    if (first === undefined) return;
    first.tabIndex = -1;
    first.focus();
  }, [count]);
  const showMore = () => {
    asked.current = count;
    setCount(count + next);
  };
  const next = Math.min(STEP, lines.length - count);
  return (
    <tbody ref={body}>
      {lines.slice(0, count).map((line) => (
        <DiffRow key={`${line.before} ${line.after}`} line={line} pieces={marked.get(line)} />
      ))}
      {next > 0 && (
        <tr class="script-diff-folded">
          <td colSpan={3}>
            <button class="c-link" type="button" onClick={showMore}>
              {folded ? diff.showSame(next) : diff.showMore(next)}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
