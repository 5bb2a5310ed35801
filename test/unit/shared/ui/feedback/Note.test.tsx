import { expect, it } from 'vitest';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import { render } from '../../../../support/render.tsx';

it.each([
  [true, true],
  [false, false],
])('interrupts only when told to: %s', (alert, interrupts) => {
  expect(render(<Note tone="bad" title="That did not work." alert={alert} />).includes('role="alert"')).toBe(
    interrupts,
  );
});
