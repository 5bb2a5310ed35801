import { expect, it } from 'vitest';
import { Panel } from '../../../../../shared/ui/content/Panel.tsx';
import { render } from '../../../../support/render.tsx';

it('names a panel by its title', () => {
  const html = render(<Panel title="What you have">…</Panel>);
  expect(html).toMatch(/aria-labelledby="([^"]*)".*<h2[^>]*id="\1"/s);
});
