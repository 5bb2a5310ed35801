/** The smallest value that this share of them does not exceed: 0.99 = all but one in a hundred. */
export function percentile(values: readonly number[], part: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1];
  if (value === undefined) throw new RangeError('no percentile of nothing');
  return value;
}
