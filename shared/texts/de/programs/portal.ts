import type { PortalAreas } from '../../en/programs/portal.ts';
import { parts } from '../parts.ts';
import { account } from '../portal/account.ts';
import { menu } from '../portal/menu.ts';
import { ui } from '../ui.ts';

export const portal = { ui, parts, account, menu } satisfies PortalAreas;
