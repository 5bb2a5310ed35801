import { beforeEach, describe, expect, it } from 'vitest';
import { byId } from '../../../../../../server/web/parts/data/by-id.ts';
import { forgetEverything, keep } from '../../../../../../server/web/parts/data/keep.ts';
import { resource } from '../../../../../../server/web/parts/data/resource.ts';

const orders = byId<string>((id) => ({ read: async () => `order ${id}`, concerns: () => false }));
const switches = keep(resource({ read: async () => 'on', concerns: () => false }));

beforeEach(forgetEverything);

describe('data that is kept for the logged-in person', () => {
  it('is one for all that show the same id', async () => {
    await orders('1').refresh();
    expect(orders('1').value()).toBe('order 1');
    expect(orders('2').value()).toBeNull();
  });

  it('is forgotten when another person may be logged in', async () => {
    await Promise.all([orders('1').refresh(), switches.refresh()]);
    expect(switches.value()).toBe('on');
    forgetEverything();
    expect(orders('1').value()).toBeNull();
    expect(switches.value()).toBeNull();
  });
});
