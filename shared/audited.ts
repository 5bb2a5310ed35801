/** What the audit log knows: a closed list, `thing.deed`. */
export const AUDITED = [
  'options.installed',
  'options.saved',
  'options.failed',
  'process.switched',
  'order.supplied',
  'order.cancelled',
  'admin.created',
] as const;
export type Audited = (typeof AUDITED)[number];
