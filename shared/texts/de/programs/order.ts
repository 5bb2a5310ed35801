import type { OrderAreas } from '../../en/programs/order.ts';
import { repair } from '../portal/repair.ts';
import { run } from '../portal/run.ts';
import { runEnd } from '../portal/run-end.ts';
import { runMobile } from '../portal/run-mobile.ts';

export const order = { repair, run, runEnd, runMobile } satisfies OrderAreas;
