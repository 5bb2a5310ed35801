import { acts } from '../acts.ts';
import { menu } from '../admin/menu.ts';
import { credentials } from '../credentials.ts';
import { parts } from '../parts.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

/** All that the Identity Manager says. */
export const admin = { ui, parts, acts, credentials, menu, pin };
export type AdminAreas = typeof admin;
