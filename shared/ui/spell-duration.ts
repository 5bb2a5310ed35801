const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * A number of seconds in words, never rounded down: "10 minutes", "24 hours", "1 minute". In the longest unit that is
 * exact, "90 minutes" and not "2 hours"; in whole minutes when none is.
 */
export function spellDuration(seconds: number): string {
  // 24 hours are said as hours: a day could mean "until tonight".
  const exact = UNITS.find(([, length]) => seconds % length === 0 && seconds >= length * (length === 86_400 ? 2 : 1));
  const [word, length] = exact ?? ['minute', 60];
  const count = Math.max(1, Math.ceil(seconds / length));
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
