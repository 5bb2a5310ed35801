import { expect, it } from 'vitest';
import { plainLine } from '../../../../server/tools/plain-line.ts';

it.each([
  ['options/mobile-id.js:12:5 that is no number.', 'options/mobile-id.js:12:5 that is no number.'],
  ['  pull\n  check — “Zoë” 👩‍👧', '  pull\n  check — “Zoë” 👩‍👧'],
  ['\u001b[2J\u001b]0;owned\u0007', '\\u{1b}[2J\\u{1b}]0;owned\\u{7}'],
  ['saved\rnot saved\b\u009b1A', 'saved\\u{d}not saved\\u{8}\\u{9b}1A'],
  ['\u202edevas\u2066\u2028', '\\u{202e}devas\\u{2066}\\u{2028}'],
])('writes %j as words', (line, plain) => {
  expect(plainLine(line)).toBe(plain);
});
