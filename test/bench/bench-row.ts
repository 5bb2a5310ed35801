/** One line of the table. */
export interface BenchRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /**
   * The reference, measured in the same run, in the same unit. Absent: this is a reference itself, or there is none.
   */
  readonly reference?: { readonly what: string; readonly value: number };
  /** How many times the reference's cost (longer, larger, fewer per second). Absent as the reference is. */
  readonly ratio?: number;
  /** The maximum allowed, in the same unit. Absent: for information. */
  readonly budget?: number;
  /** What one of them costs, in words. */
  readonly cost?: string;
}

/** A row where less is better: milliseconds, megabytes. */
export function lessIsBetter(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return row.reference === undefined ? row : { ...row, ratio: row.value / row.reference.value };
}

/** A row where more is better: a number per second. */
export function moreIsBetter(row: Omit<BenchRow, 'ratio'>): BenchRow {
  return row.reference === undefined ? row : { ...row, ratio: row.reference.value / row.value };
}

export function isOver({ value, budget }: BenchRow): boolean {
  return budget !== undefined && value > budget;
}
