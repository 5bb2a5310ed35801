import { afterEach, expect, it } from 'vitest';
import { credentials } from '../../../../../../server/web/portal/data/resources.ts';
import { LockStep } from '../../../../../../server/web/portal/run/LockStep.tsx';
import { WhichOne, whichOne } from '../../../../../../server/web/portal/run/WhichOne.tsx';
import { mobileId, mobileRun } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

const two = [mobileId({ id: crypto.randomUUID() }), mobileId({ id: crypto.randomUUID() })];
const [first, second] = two.map(({ id }) => id);

afterEach(() => credentials.forget());

it('asks which of several to lock, and why, with nothing preselected', () => {
  credentials.put(two);
  const page = render(<LockStep run={mobileRun()} goOn={async () => undefined} />);
  expect(page).toContain('Which one do you lock?');
  expect(page).toContain('Why do you lock it?');
  expect(page.match(/type="radio"/g)).toHaveLength(6);
  expect(page).not.toMatch(/\bchecked\b/);
  expect(page).not.toContain('Choose one.');
});

it('does not ask which of one', () => {
  credentials.put(two.slice(0, 1));
  expect(render(<LockStep run={mobileRun()} goOn={async () => undefined} />)).not.toContain('Which one do you lock?');
});

it('says what is missing once Lock was pressed', () => {
  expect(render(<WhichOne old={two} chosen={null} missing onChosen={() => undefined} />)).toContain('Choose one.');
});

it.each([
  [[], null, null],
  [[first], null, first],
  [[first, second], null, null],
  [[first, second], second, second],
  // It was locked elsewhere in between.
  [[first, second], crypto.randomUUID(), null],
])('locks none of %j with %s chosen but %s', (ids, chosen, one) =>
  expect(
    whichOne(
      ids.map((id) => ({ id: id ?? '' })),
      chosen ?? null,
    ),
  ).toBe(one),
);
