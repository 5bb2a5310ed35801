import { parts } from '../parts.ts';
import { menu } from '../portal/menu.ts';
import { ui } from '../ui.ts';

/** All that Self-Service says. */
export const portal = { ui, parts, menu };
export type PortalAreas = typeof portal;
