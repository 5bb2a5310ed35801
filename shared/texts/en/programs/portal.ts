import { parts } from '../parts.ts';
import { account } from '../portal/account.ts';
import { menu } from '../portal/menu.ts';
import { ui } from '../ui.ts';

/** All that Self-Service says. */
export const portal = { ui, parts, account, menu };
export type PortalAreas = typeof portal;
