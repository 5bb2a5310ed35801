import { acts } from '../acts.ts';
import { menu } from '../admin/menu.ts';
import { parts } from '../parts.ts';
import { ui } from '../ui.ts';

/** All that the Identity Manager says. */
export const admin = { ui, parts, acts, menu };
export type AdminAreas = typeof admin;
