import type { MenuGroup } from '../../parts/frame/menu-item.ts';

export const MENU: readonly MenuGroup[] = [
  {
    title: 'Help desk',
    items: [{ word: 'People', path: '/admin', icon: 'search', below: ['/admin/people', '/admin/runs'] }],
  },
  {
    title: 'Admin',
    items: [
      { word: 'Processes', path: '/admin/processes', icon: 'gear' },
      { word: 'Options', path: '/admin/options', icon: 'pen' },
    ],
  },
];
