import { structuredPatch } from 'diff';

/** A line of either script, with its number in each. */
export interface DiffLine {
  readonly is: 'same' | 'added' | 'removed';
  /** From 1; null = the earlier script does not have it. */
  readonly before: number | null;
  /** From 1; null = the later script does not have it. */
  readonly after: number | null;
  readonly text: string;
}

/** A stretch that is shown, or one without differences that is folded. */
export interface DiffStretch {
  readonly folded: boolean;
  readonly lines: readonly DiffLine[];
}

/** Unchanged lines that stay visible on either side of a difference. */
const CONTEXT = 3;
/** Folding fewer would save no room. */
const FEWEST_FOLDED = 2;
/**
 * Scripts that have less in common than this are shown as one replaced by the other: a finer comparison would take
 * long.
 */
const MOST_EDITS = 1_000;

/** The differences of two scripts, line by line; null = none. All kinds of line ends are equal to it. */
export function diffScripts(before: string, after: string): readonly DiffStretch[] | null {
  const lines = allLines(before, after);
  return lines.every(({ is }) => is === 'same') ? null : fold(lines);
}

function allLines(before: string, after: string): DiffLine[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const patch = structuredPatch('', '', joined(old), joined(young), undefined, undefined, {
    context: Number.MAX_SAFE_INTEGER,
    maxEditLength: MOST_EDITS,
  });
  if (patch === undefined) {
    return [
      ...old.map((text, index) => ({ is: 'removed', before: index + 1, after: null, text }) as const),
      ...young.map((text, index) => ({ is: 'added', before: null, after: index + 1, text }) as const),
    ];
  }
  const hunk = patch.hunks[0];
  if (hunk === undefined) return old.map((text, index) => ({ is: 'same', before: index + 1, after: index + 1, text }));
  const at = { before: 0, after: 0 };
  return hunk.lines.map((line) => {
    const [sign, text] = [line.charAt(0), line.slice(1)];
    if (sign === '-') return { is: 'removed', before: ++at.before, after: null, text };
    if (sign === '+') return { is: 'added', before: null, after: ++at.after, text };
    return { is: 'same', before: ++at.before, after: ++at.after, text };
  });
}

/** Whether the last line has a line end is no visible difference. */
function linesOf(script: string): string[] {
  const lines = script.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function fold(lines: readonly DiffLine[]): DiffStretch[] {
  const shown = new Set<number>();
  lines.forEach(({ is }, index) => {
    if (is === 'same') return;
    for (let near = index - CONTEXT; near <= index + CONTEXT; near += 1) shown.add(near);
  });
  const stretches: Array<{ folded: boolean; lines: DiffLine[] }> = [];
  lines.forEach((line, index) => {
    const folded = !shown.has(index);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.lines.push(line);
    else stretches.push({ folded, lines: [line] });
  });
  return stretches.map((stretch) => (stretch.lines.length < FEWEST_FOLDED ? { ...stretch, folded: false } : stretch));
}
