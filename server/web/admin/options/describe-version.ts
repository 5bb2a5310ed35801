import type { PagesTexts } from '../../../../shared/texts/en/options/pages.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import type { OptionVersion } from '../../../../shared/wire/option-script.ts';

/** Which version, by whom and when. */
export function describeVersion(
  { version, savedBy, savedAt }: OptionVersion,
  words: PagesTexts,
  formats: Formats,
): string {
  if (savedBy === null) return words.firstVersion(version);
  return words.savedVersion(version, savedBy, formats.moment(savedAt));
}
