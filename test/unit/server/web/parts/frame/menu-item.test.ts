import { describe, expect, it } from 'vitest';
import { menuFor } from '../../../../../../server/web/admin/frame/menu.ts';
import { isAt, type MenuGroup } from '../../../../../../server/web/parts/frame/menu-item.ts';
import { menuOf } from '../../../../../../server/web/portal/frame/menu.ts';
import { menu as adminWords } from '../../../../../../shared/texts/en/admin/menu.ts';
import { menu as portalWords } from '../../../../../../shared/texts/en/portal/menu.ts';

const PORTAL = menuOf(portalWords);
const ADMIN = menuFor('admin', adminWords);

const wordsAt = (menu: readonly MenuGroup[], path: string) =>
  menu.flatMap(({ items }) => items.filter((item) => isAt(item, path)).map(({ word }) => word));

describe('isAt', () => {
  it.each([
    [PORTAL, '/', ['Dashboard']],
    [PORTAL, '/cards', ['Cards']],
    [PORTAL, '/cards/1', ['Cards']],
    [PORTAL, '/cardsharp', []],
    [PORTAL, '/runs/1', []],
    [ADMIN, '/admin', ['People']],
    [ADMIN, '/admin/people/1', ['People']],
    [ADMIN, '/admin/runs/1', ['People']],
    [ADMIN, '/admin/processes', ['Processes']],
    [ADMIN, '/admin/options/mobile-id/versions', ['Options']],
    [ADMIN, '/admin/audit', ['Audit log']],
    [menuFor('operator', adminWords), '/admin/audit', []],
  ] as const)('marks one item of the menu at most: %#', (menu, path, words) =>
    expect(wordsAt(menu, path)).toEqual(words),
  );
});
