import { PURPOSES } from '../../../../shared/certificate.ts';
import type { DashboardTexts } from '../../../../shared/texts/en/portal/dashboard.ts';
import type { UiTexts } from '../../../../shared/texts/en/ui.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import type { OfferedProcess } from '../../../../shared/wire/run.ts';

interface Words {
  readonly dashboard: DashboardTexts;
  readonly ui: UiTexts;
  readonly formats: Formats;
}

/**
 * What can be ordered, in one sentence: where it is stored and what is on it. `here`: this browser can hold a card.
 * Promises nothing that no program uses yet.
 */
export function describeOffer(
  { kind, purposes }: Pick<OfferedProcess, 'kind' | 'purposes'>,
  { here }: { readonly here: boolean },
  { dashboard: { offer }, ui, formats }: Words,
): string {
  const where = kind === 'mobile ID' ? offer.phone : here ? offer.here : offer.computer;
  const [first, ...others] = PURPOSES.filter((purpose) => purposes.includes(purpose));
  if (first === undefined) return where.none;
  if (others.length === 0) return where.one(ui.purposes[first]);
  return where.several(formats.list([first, ...others].map((purpose) => ui.purposes[purpose])));
}
