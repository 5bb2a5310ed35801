import { acts } from '../acts.ts';
import { credentials } from '../credentials.ts';
import { parts } from '../parts.ts';
import { account } from '../portal/account.ts';
import { cards } from '../portal/cards.ts';
import { certificates } from '../portal/certificates.ts';
import { dashboard } from '../portal/dashboard.ts';
import { menu } from '../portal/menu.ts';
import { repair } from '../portal/repair.ts';
import { run } from '../portal/run.ts';
import { runEnd } from '../portal/run-end.ts';
import { runMobile } from '../portal/run-mobile.ts';
import { setUp } from '../portal/set-up.ts';
import { tasks } from '../portal/tasks.ts';
import { ways } from '../portal/ways.ts';
import { processes } from '../processes.ts';
import { ui } from '../ui.ts';

/** All that Self-Service says. */
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
  setUp,
  repair,
  run,
  runMobile,
  runEnd,
};
export type PortalAreas = typeof portal;
