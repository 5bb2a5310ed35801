import type { PortalAreas } from '../en/programs/portal.ts';
import type { Loaders } from '../texts.ts';

export const PORTAL_TEXTS: Loaders<PortalAreas> = {
  de: () => import('../de/programs/portal.ts').then(({ portal }) => portal),
  en: () => import('../en/programs/portal.ts').then(({ portal }) => portal),
};
