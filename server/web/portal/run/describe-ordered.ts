import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { UiTexts } from '../../../../shared/texts/en/ui.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import type { Run } from '../../../../shared/wire/run.ts';

interface Words {
  readonly run: RunTexts;
  readonly ui: UiTexts;
  readonly formats: Formats;
}

/** What is ordered, as facts beside the face. */
export function describeOrdered(
  { purposes, validity, cutAt, pinPolicy }: Run['ordered'],
  { run: { ordered }, ui, formats }: Words,
): [string, string][] {
  return [
    [ordered.certificates, sayPurposes(purposes, ui)],
    [
      ordered.valid,
      cutAt === null ? ordered.validFor[validity.unit](validity.amount) : ordered.until(formats.day(cutAt)),
    ],
    [ordered.pin, ordered.pinLength(pinPolicy.minLength, pinPolicy.maxLength)],
  ];
}

/** What certificates are for, as a row of words. */
export function sayPurposes(purposes: Run['ordered']['purposes'], ui: UiTexts): string {
  return purposes.map((purpose) => ui.purposes[purpose]).join(', ');
}
