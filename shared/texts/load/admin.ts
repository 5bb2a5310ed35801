import type { AdminAreas } from '../en/programs/admin.ts';
import type { Loaders } from '../texts.ts';

export const ADMIN_TEXTS: Loaders<AdminAreas> = {
  de: () => import('../de/programs/admin.ts').then(({ admin }) => admin),
  en: () => import('../en/programs/admin.ts').then(({ admin }) => admin),
};
