import { repair } from '../portal/repair.ts';
import { run } from '../portal/run.ts';
import { runEnd } from '../portal/run-end.ts';
import { runMobile } from '../portal/run-mobile.ts';

/** What the pages of an order say, besides the rest of Self-Service. */
export const order = { repair, run, runEnd, runMobile };
export type OrderAreas = typeof order;
