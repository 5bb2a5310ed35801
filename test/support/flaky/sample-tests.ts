import { expect, it } from 'vitest';

let tries = 0;

it('passes at the second try', () => {
  tries += 1;
  expect(`try ${tries}`).toBe('try 2');
});

it('passes at once', () => {
  expect(tries).toBeGreaterThan(0);
});
