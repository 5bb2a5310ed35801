import { createHmac } from 'node:crypto';
import type { Secrets } from './seal-secrets.ts';

/** An identifier of a key folder, hex: the same for copies of one folder and after a change of its passphrase. */
export function identifySecrets({ sealKey, ticketKey }: Secrets): string {
  return createHmac('sha256', sealKey).update('chipless key folder\n').update(ticketKey).digest('hex');
}
