import { suppliedRun } from '../admin/supplied-run.ts';
import { switches } from '../admin/switches.ts';

/** What orders at the desk and the page of the processes say, besides the rest of the Identity Manager. */
export const desk = { suppliedRun, switches };
export type DeskAreas = typeof desk;
