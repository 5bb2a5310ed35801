import type { AdminAreas } from '../../en/programs/admin.ts';
import { acts } from '../acts.ts';
import { menu } from '../admin/menu.ts';
import { credentials } from '../credentials.ts';
import { parts } from '../parts.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

export const admin = { ui, parts, acts, credentials, menu, pin } satisfies AdminAreas;
