import type { Language } from '../../languages.ts';
import { manifest as de } from '../de/card-app/manifest.ts';
import { manifest as en, type ManifestTexts } from '../en/card-app/manifest.ts';

/** What becomes the extension's `_locales` when it is built. */
export const MANIFEST_TEXTS: Readonly<Record<Language, ManifestTexts>> = { de, en };
