import { expect, it } from 'vitest';
import { RepairPage } from '../../../../../../server/web/portal/repair/RepairPage.tsx';
import { run } from '../../../../../support/fake-portal-api/samples.ts';
import { render } from '../../../../../support/render.tsx';

const open = { run: async () => undefined, busy: false, error: null };

it('says in German what is wrong, and until when the order waits', () => {
  const html = render(
    <RepairPage run={run({}, {})} repair="no extensions" found={false} lastsUntil="10:42" open={open} />,
    'de',
  );
  expect(html).toContain('In diesem Browser geht keine Karte');
  expect(html).toContain('Ihr Auftrag ist sicher. Sie können dort weitermachen.');
  expect(html).toContain('Verwenden Sie Chrome, Edge oder Firefox. Ihr Auftrag wartet bis 10:42.');
  expect(html).toContain('Link kopieren');
});
