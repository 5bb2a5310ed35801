import { expect, it } from 'vitest';
import { evaluateIn } from '../../../../support/evaluate-in.ts';
import { sharedSandbox } from '../../../../support/shared-sandbox.ts';

const evaluate = evaluateIn(sharedSandbox());

it.each([
  ['a loop in which nothing can fail', 'pin.minLength = 7;\n\nfor (;;);', { line: 3, column: 1 }],
  ['a loop in a function that is called', 'function f() {\n  while (true);\n}\nf();', { line: 2, column: 3 }],
  [
    'a regular expression before a loop',
    'pin.minLength = 7;\n/^(a+)+$/.test("a".repeat(40) + "b");\nfor (const x of [1]) x;',
    { line: 2, column: 15 },
  ],
])('finds where %s was looping', async (_, script, place) => {
  expect((await evaluate(script)).fault).toMatchObject(place);
});

it('reports a loop in which something can fail at the place where it was stopped', async () => {
  const { fault } = await evaluate('\n\nwhile (true) {\n  pin.minLength = 7;\n}\nfor (;;);');
  expect([3, 4]).toContain(fault?.line);
});
