import { expect, it } from 'vitest';
import { stoppedLoop } from '../../../../shared/options/stopped-loop.ts';

/** `^` marks what QuickJS reports, `*` what is expected. */
it.each([
  ['a loop that follows', '^pin.minLength = 7;\n\n*for (;;);\nwhile (true);'],
  ['a loop around the place', 'while (true) {\n  *^pin.minLength = 7;\n  for (;;);\n}'],
  ['a loop in its own function', '^function f() {\n  let i = 0;\n  *while (true) i++;\n}\nfor (;;);'],
  ['no loop of another function', '*^pin.minLength = 7;\nfunction f() {\n  for (;;);\n}'],
  ['no loop before it', 'for (;;) break;\n*^pin.minLength = 7;'],
  ['no loop in a comment or a text', '*^pin.minLength = 7;\n// for (;;)\n"while (true);";'],
  [
    'a loop of a function in a function',
    'const f = () => {\n  const g = () => {\n    ^x();\n    *do { } while (true);\n  };\n};',
  ],
  ['the place itself where nothing can be read', '*^if ('],
])('finds %s', (_, marked) => {
  const place = (mark: string) => {
    const before = marked.slice(0, marked.indexOf(mark)).replace(/[\^*]/g, '').split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  expect(stoppedLoop(marked.replace(/[\^*]/g, ''), place('^'))).toEqual(place('*'));
});
