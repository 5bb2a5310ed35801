/** "1 entry", "12 entries". */
export function describeCount(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`;
}
