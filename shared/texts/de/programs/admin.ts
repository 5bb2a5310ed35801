import type { AdminAreas } from '../../en/programs/admin.ts';
import { acts } from '../acts.ts';
import { menu } from '../admin/menu.ts';
import { parts } from '../parts.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

export const admin = { ui, parts, acts, menu, pin } satisfies AdminAreas;
