import type { ComponentChildren } from 'preact';
import type { Run } from '../../../../shared/wire/run.ts';

/** What is ordered, as facts beside the face. */
export function describeOrdered({ purposes, validity, pinPolicy }: Run['ordered']): [string, ComponentChildren][] {
  const { minLength, maxLength } = pinPolicy;
  const unit = validity.amount === 1 ? validity.unit.slice(0, -1) : validity.unit;
  return [
    ['Certificates', purposes.join(', ')],
    ['Valid', `${validity.amount} ${unit}`],
    ['PIN', minLength === maxLength ? `${minLength} characters` : `${minLength} to ${maxLength} characters`],
  ];
}
