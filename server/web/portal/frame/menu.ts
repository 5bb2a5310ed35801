import type { MenuGroup } from '../../parts/frame/menu-item.ts';

export const MENU: readonly MenuGroup[] = [
  {
    items: [
      { word: 'Dashboard', path: '/', icon: 'home', below: [] },
      { word: 'Cards', path: '/cards', icon: 'card' },
      { word: 'Mobile ID', path: '/mobile-id', icon: 'phone' },
      { word: 'Certificates', path: '/certificates', icon: 'certificate' },
      { word: 'Open tasks', path: '/tasks', icon: 'tasks' },
    ],
  },
];
