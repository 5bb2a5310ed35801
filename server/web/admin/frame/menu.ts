import type { Role } from '../../../../shared/person.ts';
import type { MenuTexts } from '../../../../shared/texts/en/admin/menu.ts';
import type { MenuGroup } from '../../parts/frame/menu-item.ts';

/** The pages for a role; none for employees. */
export function menuFor(role: Role, words: MenuTexts): readonly MenuGroup[] {
  if (role === 'employee') return [];
  return [
    {
      title: words.helpDesk,
      items: [{ word: words.people, path: '/admin', icon: 'search', below: ['/admin/people', '/admin/runs'] }],
    },
    {
      title: words.admin,
      items: [
        { word: words.processes, path: '/admin/processes', icon: 'gear' },
        { word: words.options, path: '/admin/options', icon: 'pen' },
        ...(role === 'admin' ? [{ word: words.auditLog, path: '/admin/audit', icon: 'shield' } as const] : []),
      ],
    },
  ];
}
