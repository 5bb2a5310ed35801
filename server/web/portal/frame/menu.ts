import type { MenuTexts } from '../../../../shared/texts/en/portal/menu.ts';
import type { MenuGroup } from '../../parts/frame/menu-item.ts';

/** The pages of Self-Service. */
export function menuOf(words: MenuTexts): readonly MenuGroup[] {
  return [
    {
      items: [
        { word: words.dashboard, path: '/', icon: 'home', below: [] },
        { word: words.cards, path: '/cards', icon: 'card' },
        { word: words.mobileId, path: '/mobile-id', icon: 'phone' },
        { word: words.certificates, path: '/certificates', icon: 'certificate' },
        { word: words.openTasks, path: '/tasks', icon: 'tasks' },
      ],
    },
  ];
}
