import type { Purpose } from '../../certificate.ts';
import type { IconName } from './icon-paths.ts';

/** The icon of each certificate purpose. */
export const PURPOSE_SIGNS = {
  authentication: 'person',
  signature: 'pen',
  encryption: 'key',
} as const satisfies Readonly<Record<Purpose, IconName>>;
