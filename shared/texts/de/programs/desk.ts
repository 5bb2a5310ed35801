import type { DeskAreas } from '../../en/programs/desk.ts';
import { suppliedRun } from '../admin/supplied-run.ts';
import { switches } from '../admin/switches.ts';

export const desk = { suppliedRun, switches } satisfies DeskAreas;
