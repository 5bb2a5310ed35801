import { useTexts } from '../use-texts.ts';
import type { DiffLine } from './diff-scripts.ts';
import type { Piece } from './mark-changes.ts';
import { spellInvisible } from './spell-invisible.ts';

const SIGNS = { same: '', added: '+', removed: '−' } as const satisfies Record<DiffLine['is'], string>;

interface DiffRowProps {
  line: DiffLine;
  /** The text with its changed parts; absent: all of it is changed, or nothing. */
  pieces: readonly Piece[] | undefined;
}

/** One line of a difference: its numbers, its change, its text. */
export function DiffRow({ line: { is, before, after, text }, pieces = [{ text, changed: false }] }: DiffRowProps) {
  const { diff } = useTexts().versions;
  return (
    <tr class={`script-diff-line script-diff-${is}`}>
      <td class="script-diff-number">{before}</td>
      <td class="script-diff-number">{after}</td>
      <td class="script-diff-text">
        <span class="script-diff-sign" aria-hidden="true">
          {SIGNS[is]}
        </span>
        <span class="c-visually-hidden">{is === 'same' ? '' : diff[is]}</span>
        <code>
          {pieces.map(({ text, changed }, index) =>
            changed ? <mark key={index}>{spellInvisible(text)}</mark> : spellInvisible(text),
          )}
        </code>
      </td>
    </tr>
  );
}
