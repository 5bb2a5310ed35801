import { expect, it } from 'vitest';
import { statesIn } from '../../../../../server/adapters/db/run-sql.ts';

it.each([
  [['active'], "('active')"],
  [['active', 'on hold'], "('active', 'on hold')"],
])('writes the states %j into a statement', (states, text) => expect(statesIn(states)).toBe(text));

it.each(["active'", 'active"', 'a;b', 'a-- b', 'a\\', '', 'ä', '?'])('writes %j into no statement', (state) =>
  expect(() => statesIn(['active', state])).toThrow(TypeError),
);
