import type { SetUpAreas } from '../../en/programs/set-up.ts';
import { setUp } from '../portal/set-up.ts';

export const firstAdmin = { setUp } satisfies SetUpAreas;
