import type { AdminAreas } from '../../en/programs/admin.ts';
import { menu } from '../admin/menu.ts';
import { parts } from '../parts.ts';
import { ui } from '../ui.ts';

export const admin = { ui, parts, menu } satisfies AdminAreas;
