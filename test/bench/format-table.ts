import { type BenchRow, isOver } from './bench-row.ts';

const HEAD = ['what', 'value', 'unit', 'beside, in the same run', 'ratio', 'budget', 'what one costs'];
/** Numbers are right-aligned. */
const TO_THE_RIGHT = new Set([1, 4]);

/** The rows as text with aligned columns. */
export function formatTable(rows: readonly BenchRow[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    TO_THE_RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  const [head = '', ...body] = lines.map((line) => line.map(pad).join('  ').trimEnd());
  return [head, rule, ...body].join('\n');
}

function cells(row: BenchRow): string[] {
  const { what, value, unit, reference, ratio, budget, cost = '' } = row;
  const beside = reference === undefined ? '' : `${reference.what}: ${spell(reference.value)}`;
  const judged = budget === undefined ? '' : `${isOver(row) ? 'OVER' : 'ok'}, at most ${spell(budget)}`;
  return [what, spell(value), unit, beside, ratio === undefined ? '' : `${ratio.toFixed(2)} ×`, judged, cost];
}

/** At least three digits, and no meaningless ones after the point. */
function spell(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
