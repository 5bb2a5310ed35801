import { useMemo } from 'preact/hooks';
import { useTexts } from '../use-texts.ts';
import { DiffStretchRows } from './DiffStretchRows.tsx';
import { diffScripts } from './diff-scripts.ts';
import { markChanges } from './mark-changes.ts';
import './script-diff.css';

export interface ScriptDiffProps {
  before: { title: string; text: string };
  after: { title: string; text: string };
}

/** The differences of two scripts, line by line. Expressed in words and symbols too, never by colour alone. */
export function ScriptDiff({ before, after }: ScriptDiffProps) {
  const { diff } = useTexts().versions;
  const stretches = useMemo(() => diffScripts(before.text, after.text), [before.text, after.text]);
  const lines = useMemo(() => stretches?.flatMap((stretch) => stretch.lines) ?? [], [stretches]);
  const marked = useMemo(() => markChanges(lines), [lines]);
  if (stretches === null) return <p class="script-diff-none">{diff.none}</p>;
  const count = (is: 'added' | 'removed') => lines.filter((line) => line.is === is).length;
  return (
    <div class="script-diff">
      <p class="script-diff-counts">
        {diff.counts({
          before: before.title,
          after: after.title,
          added: count('added'),
          removed: count('removed'),
        })}
      </p>
      <table class="script-diff-table">
        <caption class="c-visually-hidden">{diff.caption(before.title, after.title)}</caption>
        <colgroup>
          <col class="script-diff-numbers" span={2} />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[diff.lineIn(before.title), diff.lineIn(after.title), diff.text].map((title) => (
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
