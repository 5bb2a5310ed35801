import { createHmac } from 'node:crypto';
import type { Secrets } from './seal-secrets.ts';

/** Tells key folders apart, hex: the same for copies of one folder and after a change of its passphrase. */
export function identifySecrets({ sealKey, ticketKey }: Secrets): string {
  return createHmac('sha256', sealKey).update('chipless key folder\n').update(ticketKey).digest('hex');
}
