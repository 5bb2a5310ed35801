import type { DiffLine } from './diff-scripts.ts';

const SIGNS = { same: '', added: '+', removed: '−' } as const satisfies Record<DiffLine['is'], string>;
const SAID = { same: '', added: 'Added: ', removed: 'Removed: ' } as const satisfies Record<DiffLine['is'], string>;

/** One line of a difference: its numbers, what became of it, its text. */
export function DiffRow({ line: { is, before, after, text } }: { line: DiffLine }) {
  return (
    <tr class={`script-diff-line script-diff-${is}`}>
      <td class="script-diff-number">{before}</td>
      <td class="script-diff-number">{after}</td>
      <td class="script-diff-text">
        <span class="script-diff-sign" aria-hidden="true">
          {SIGNS[is]}
        </span>
        <span class="c-visually-hidden">{SAID[is]}</span>
        <code>{text}</code>
      </td>
    </tr>
  );
}
