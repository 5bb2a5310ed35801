import type { IconName } from '../../../../shared/ui/icons/icon-paths.ts';

export interface MenuItem {
  readonly word: string;
  readonly path: string;
  readonly icon: IconName;
  /** Where its pages are one level down; absent: below its own path. */
  readonly below?: readonly string[];
}

/** Groups of the menu; a program with one group gives it no title. */
export interface MenuGroup {
  readonly title?: string;
  readonly items: readonly MenuItem[];
}

/** True when `at` is the item's page or one below it. */
export function isAt({ path, below = [path] }: MenuItem, at: string): boolean {
  return at === path || below.some((parent) => at.startsWith(`${parent}/`));
}
