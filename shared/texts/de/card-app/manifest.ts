import type { ManifestTexts } from '../../en/card-app/manifest.ts';

export const manifest = {
  description: 'Ihre virtuelle Smartcard in diesem Browser: mit einer PIN, die diesen Computer nie verlässt.',
} satisfies ManifestTexts;
