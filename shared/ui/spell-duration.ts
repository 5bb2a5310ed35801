const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A number of seconds in words, never less than it is: "10 minutes", "24 hours", "1 minute". */
export function spellDuration(seconds: number): string {
  // 24 hours are said as hours: a day could mean "until tonight".
  const [word, length] = UNITS.find(([, length]) => seconds >= length * (length === 86_400 ? 2 : 1)) ?? ['minute', 60];
  const count = Math.max(1, Math.ceil(seconds / length));
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
