import type { PortalAreas } from '../../en/programs/portal.ts';
import { acts } from '../acts.ts';
import { credentials } from '../credentials.ts';
import { parts } from '../parts.ts';
import { account } from '../portal/account.ts';
import { cards } from '../portal/cards.ts';
import { certificates } from '../portal/certificates.ts';
import { dashboard } from '../portal/dashboard.ts';
import { menu } from '../portal/menu.ts';
import { tasks } from '../portal/tasks.ts';
import { ways } from '../portal/ways.ts';
import { processes } from '../processes.ts';
import { ui } from '../ui.ts';

export const portal = {
  ui,
  parts,
  acts,
  credentials,
  processes,
  account,
  menu,
  ways,
  dashboard,
  tasks,
  cards,
  certificates,
} satisfies PortalAreas;
