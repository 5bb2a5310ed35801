import { PURPOSES } from '../../../../shared/certificate.ts';
import type { OfferedProcess } from '../../../../shared/wire/run.ts';

const PURPOSE_LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * What can be ordered, in one sentence: where it is and what is on it. `here`: this browser can hold a card. Nothing is
 * promised that no program uses yet.
 */
export function describeOffer(
  { kind, purposes }: Pick<OfferedProcess, 'kind' | 'purposes'>,
  { here }: { readonly here: boolean },
): string {
  const where = kind === 'mobile ID' ? 'On your phone' : here ? 'In this browser' : 'In a browser on a computer';
  const sorted = PURPOSES.filter((purpose) => purposes.includes(purpose));
  if (sorted.length === 0) return `${where}.`;
  const certificates = sorted.length === 1 ? 'a certificate' : 'certificates';
  return `${where}, with ${certificates} for ${PURPOSE_LIST.format(sorted)}.`;
}
