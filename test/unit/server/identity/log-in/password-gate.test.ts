import { expect, it } from 'vitest';
import { passwordGate } from '../../../../../server/identity/log-in/password-gate.ts';

it.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [64, 2],
])('leaves, of %i processors, one to everybody else: %i hashed at once', async (processors, atOnce) => {
  const gate = passwordGate(processors);
  const hashed = Promise.withResolvers<void>();
  let inside = 0;
  const passing = Array.from({ length: 5 }, (_, number) =>
    gate.pass(`192.0.2.${number}`, () => {
      inside += 1;
      return hashed.promise;
    }),
  );
  expect(inside).toBe(atOnce);
  hashed.resolve();
  await Promise.all(passing);
  expect(inside).toBe(5);
});
