import { useMemo, useState } from 'preact/hooks';
import { DiffRow } from './DiffRow.tsx';
import { type DiffLine, type DiffStretch, diffScripts } from './diff-scripts.ts';
import { markChanges, type Piece } from './mark-changes.ts';
import './script-diff.css';

export interface ScriptDiffProps {
  before: { title: string; text: string };
  after: { title: string; text: string };
}

/** What is different between two scripts, line by line. Said in words and signs too, never by colour alone. */
export function ScriptDiff({ before, after }: ScriptDiffProps) {
  const stretches = useMemo(() => diffScripts(before.text, after.text), [before.text, after.text]);
  const lines = useMemo(() => stretches?.flatMap((stretch) => stretch.lines) ?? [], [stretches]);
  const marked = useMemo(() => markChanges(lines), [lines]);
  if (stretches === null) return <p class="script-diff-none">No difference.</p>;
  const count = (is: 'added' | 'removed') => lines.filter((line) => line.is === is).length;
  return (
    <div class="script-diff">
      <p class="script-diff-counts">
        From {before.title} to {after.title}: {spellLines(count('added'))} added, {spellLines(count('removed'))}{' '}
        removed.
      </p>
      <table class="script-diff-table">
        <caption class="c-visually-hidden">
          Difference from {before.title} to {after.title}
        </caption>
        <colgroup>
          <col class="script-diff-numbers" span={2} />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[`Line in ${before.title}`, `Line in ${after.title}`, 'Text'].map((title) => (
              <th key={title} scope="col">
                <span class="c-visually-hidden">{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        {stretches.map((stretch, index) => (
          <Stretch key={`${index} ${stretch.lines.length}`} stretch={stretch} marked={marked} />
        ))}
      </table>
    </div>
  );
}

interface StretchProps {
  stretch: DiffStretch;
  marked: ReadonlyMap<DiffLine, readonly Piece[]>;
}

function Stretch({ stretch: { folded, lines }, marked }: StretchProps) {
  const [open, setOpen] = useState(!folded);
  return (
    <tbody>
      {open ? (
        lines.map((line) => <DiffRow key={`${line.before} ${line.after}`} line={line} pieces={marked.get(line)} />)
      ) : (
        <tr class="script-diff-folded">
          <td colSpan={3}>
            <button class="c-link" type="button" onClick={() => setOpen(true)}>
              Show {spellLines(lines.length)} without a difference
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function spellLines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
