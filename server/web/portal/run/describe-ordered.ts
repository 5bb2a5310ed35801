import type { ComponentChildren } from 'preact';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import type { Run } from '../../../../shared/wire/run.ts';

/** What is ordered, as facts beside the face. */
export function describeOrdered({
  purposes,
  validity,
  cutAt,
  pinPolicy,
}: Run['ordered']): [string, ComponentChildren][] {
  const { minLength, maxLength } = pinPolicy;
  const unit = validity.amount === 1 ? validity.unit.slice(0, -1) : validity.unit;
  return [
    ['Certificates', purposes.join(', ')],
    ['Valid', cutAt === null ? `${validity.amount} ${unit}` : `until ${formatDate(cutAt)}`],
    ['PIN', minLength === maxLength ? `${minLength} characters` : `${minLength} to ${maxLength} characters`],
  ];
}
