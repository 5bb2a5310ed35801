import { acts } from '../acts.ts';
import { parts } from '../parts.ts';
import { account } from '../portal/account.ts';
import { dashboard } from '../portal/dashboard.ts';
import { menu } from '../portal/menu.ts';
import { repair } from '../portal/repair.ts';
import { run } from '../portal/run.ts';
import { runEnd } from '../portal/run-end.ts';
import { runMobile } from '../portal/run-mobile.ts';
import { tasks } from '../portal/tasks.ts';
import { ways } from '../portal/ways.ts';
import { processes } from '../processes.ts';
import { ui } from '../ui.ts';

/** All that Self-Service says. */
export const portal = {
  ui,
  parts,
  acts,
  processes,
  account,
  menu,
  ways,
  dashboard,
  tasks,
  repair,
  run,
  runMobile,
  runEnd,
};
export type PortalAreas = typeof portal;
