/**
 * Keys that are side by side: rows, diagonals and zigzags of keyboards, lines of the number pad and of a phone's keys.
 */
const LINES = [
  ...['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnm', 'azertyuiop'],
  ...['qsdfghjklm', 'wxcvbn', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'abcdefghijklmnopqrstuvwxyz'],
  ...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik', '9ol', '1qay', '6zhn', '2wsy'],
  ...['1q2w3e4r5t6y7u8i9o0p', '1q2w3e4r5t6z7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', 'q1w2e3r4t5z6u7i8o9p0'],
  ...['1a2b3c4d5e6f7g8h9i', 'a1b2c3d4e5f6g7h8i9', '147', '258', '369', '0147', '2580', '159', '357', '1470', '3690'],
] as const;

/** Fewer keys do not count as a line. */
const SHORTEST = 3;

const RUNS = [...LINES, ...LINES.map((line) => [...line].reverse().join(''))];

/** Whether a text in lower case consists of such lines only, one after another, in either direction. */
export function isTypedInLines(text: string): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < text.length; from += 1) {
    if (!reached.has(from)) continue;
    for (let to = from + SHORTEST; to <= text.length; to += 1) {
      const piece = text.slice(from, to);
      if (!RUNS.some((run) => run.includes(piece))) break;
      reached.add(to);
    }
  }
  return text !== '' && reached.has(text.length);
}
