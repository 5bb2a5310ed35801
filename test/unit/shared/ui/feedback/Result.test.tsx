import { expect, it } from 'vitest';
import { Result } from '../../../../../shared/ui/feedback/Result.tsx';
import { render } from '../../../../support/render.tsx';

it('gives a result a headline that can take the focus', () => {
  expect(render(<Result tone="calm" headline="Order cancelled" />)).toMatch(
    /<h1[^>]*tabindex="-1"[^>]*>Order cancelled</i,
  );
});
