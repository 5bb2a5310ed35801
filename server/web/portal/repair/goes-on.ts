import type { Repair } from './which-repair.ts';

/**
 * What comes after it is fixed: the page sees it; it looks again when somebody comes back to it, since browsers put no
 * card app into a page that is open already; it has to be loaded anew; or the order goes on in another place.
 */
export type GoesOn = 'by itself' | 'on return' | 'reloaded' | 'elsewhere';

export const GOES_ON: Readonly<Record<Repair, GoesOn>> = {
  missing: 'on return',
  'switched off': 'on return',
  unclear: 'on return',
  'too old': 'reloaded',
  'too new': 'reloaded',
  'not allowed': 'by itself',
  'almost there': 'reloaded',
  updated: 'reloaded',
  'no window': 'by itself',
  'no extensions': 'elsewhere',
  phone: 'elsewhere',
  'private window': 'elsewhere',
};
