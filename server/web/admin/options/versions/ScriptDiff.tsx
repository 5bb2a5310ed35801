import { useMemo } from 'preact/hooks';
import { DiffStretchRows } from './DiffStretchRows.tsx';
import { diffScripts } from './diff-scripts.ts';
import { markChanges } from './mark-changes.ts';
import './script-diff.css';
import { spellLines } from './spell-lines.ts';

export interface ScriptDiffProps {
  before: { title: string; text: string };
  after: { title: string; text: string };
}

/** The differences of two scripts, line by line. Expressed in words and symbols too, never by colour alone. */
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
          <DiffStretchRows key={`${index} ${stretch.lines.length}`} stretch={stretch} marked={marked} />
        ))}
      </table>
    </div>
  );
}
