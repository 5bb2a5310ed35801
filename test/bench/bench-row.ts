/** One line of the table. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is held against, measured in the same run, in the same unit. Absent: is one itself, or has none. */
  readonly reference?: { readonly what: string; readonly value: number };
  /** How many times dearer than the reference (longer, larger, fewer a second). Absent as the reference is. */
  readonly ratio?: number;
  /** The most that is allowed, in the same unit. Absent: for information. */
  readonly budget?: number;
  /** What one of them costs, in words. */
  readonly cost?: string;
}

/** A row of which less is better: milliseconds, megabytes. */
export function lessIsBetter(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return row.reference === undefined ? row : { ...row, ratio: row.value / row.reference.value };
}

/** A row of which more is better: so many a second. */
export function moreIsBetter(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return row.reference === undefined ? row : { ...row, ratio: row.reference.value / row.value };
}

export function isOver({ value, budget }: BenchRow): boolean {
  return budget !== undefined && value > budget;
}
