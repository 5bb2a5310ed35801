import type { AdminAreas } from '../../en/programs/admin.ts';
import { acts } from '../acts.ts';
import { forWhom } from '../admin/for-whom.ts';
import { menu } from '../admin/menu.ts';
import { people } from '../admin/people.ts';
import { credentials } from '../credentials.ts';
import { errors } from '../errors.ts';
import { parts } from '../parts.ts';
import { processes } from '../processes.ts';
import { ui } from '../ui.ts';

export const admin = {
  ui,
  errors,
  parts,
  acts,
  credentials,
  processes,
  menu,
  people,
  forWhom,
} satisfies AdminAreas;
