import { describeFault } from '../../../../../shared/options/describe-fault.ts';
import type { FaultsTexts } from '../../../../../shared/texts/en/options/faults.ts';
import type { PreviewTexts } from '../../../../../shared/texts/en/options/preview.ts';
import type { UiTexts } from '../../../../../shared/texts/en/ui.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';

/** What is announced to people who do not see the preview when it changes. */
export function sayPreview(
  { result, faults }: OptionPreview,
  words: PreviewTexts,
  faultWords: FaultsTexts,
  { purposes }: UiTexts,
): string {
  if (result === null)
    return [words.nothingStarted, ...faults.map((fault) => describeFault(fault, faultWords))].join(' ');
  const { certificates, face } = result;
  return words.said(face.profileName, certificates.map(({ purpose }) => purposes[purpose]).join(', '));
}
