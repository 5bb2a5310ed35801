import type { Repair } from './which-repair.ts';

/**
 * What happens after it is fixed: the page notices; it looks again when the person returns to it, since browsers put no
 * card app into open pages; it has to be reloaded; or the order continues elsewhere.
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
