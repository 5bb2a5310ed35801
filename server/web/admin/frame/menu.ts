import type { Role } from '../../../../shared/person.ts';
import type { MenuGroup, MenuItem } from '../../parts/frame/menu-item.ts';

const FOR_ADMINS: readonly MenuItem[] = [{ word: 'Audit log', path: '/admin/audit', icon: 'shield' }];

/** What somebody with this role may look at; employees nothing. */
export function menuFor(role: Role): readonly MenuGroup[] {
  if (role === 'employee') return [];
  return [
    {
      title: 'Help desk',
      items: [{ word: 'People', path: '/admin', icon: 'search', below: ['/admin/people', '/admin/runs'] }],
    },
    {
      title: 'Admin',
      items: [
        { word: 'Processes', path: '/admin/processes', icon: 'gear' },
        { word: 'Options', path: '/admin/options', icon: 'pen' },
        ...(role === 'admin' ? FOR_ADMINS : []),
      ],
    },
  ];
}
