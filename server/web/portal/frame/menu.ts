import type { IconName } from '../../../../shared/ui/Icon.tsx';

interface MenuItem {
  readonly word: string;
  readonly path: string;
  readonly icon: IconName;
}

export const MENU: readonly MenuItem[] = [
  { word: 'Dashboard', path: '/', icon: 'home' },
  { word: 'Cards', path: '/cards', icon: 'card' },
  { word: 'Mobile ID', path: '/mobile-id', icon: 'phone' },
  { word: 'Certificates', path: '/certificates', icon: 'certificate' },
  { word: 'Open tasks', path: '/tasks', icon: 'tasks' },
];

/** True when `path` is the item's page or one level below it. */
export function isAt(item: MenuItem, path: string): boolean {
  return path === item.path || (item.path !== '/' && path.startsWith(`${item.path}/`));
}
