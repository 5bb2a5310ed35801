import { setUp } from '../portal/set-up.ts';

/** What the page of the first admin says, besides the rest of Self-Service. */
export const firstAdmin = { setUp };
export type SetUpAreas = typeof firstAdmin;
