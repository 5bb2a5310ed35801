/** "1 line", "12 lines". */
export function spellLines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
