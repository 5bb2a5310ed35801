import type { Language } from '../../languages.ts';
import { manifest as de } from '../de/card-app/manifest.ts';
import { manifest as en, type ManifestTexts } from '../en/card-app/manifest.ts';

/** Becomes the extension's `_locales` in the build. */
export const MANIFEST_TEXTS: Readonly<Record<Language, ManifestTexts>> = { de, en };
