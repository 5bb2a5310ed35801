import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import type { PreviewTexts } from '../../../../../shared/texts/en/options/preview.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';

type Result = NonNullable<OptionPreview['result']>;
type Words = PreviewTexts['order'];

/** How the order is delivered, how long it lasts, and further effects, each with its label. */
export function describeOrder(
  kind: OptionKind,
  { delivery, activeLimit }: Result,
  words: Words,
): Array<readonly [string, string]> {
  const facts: Array<readonly [string, string]> = [
    [words.goesTo, describePlace(kind, delivery, words.places)],
    [words.lasts, words.duration(delivery.lifetimeSeconds)],
  ];
  if (kind === 'mobile-id') facts.push([words.number, delivery.number ? words.numberWanted : words.numberNotWanted]);
  facts.push([words.active, activeLimit === null ? words.unlimited : words.atMost(activeLimit)]);
  return facts;
}

function describePlace(kind: OptionKind, { place, to }: Result['delivery'], words: Words['places']): string {
  if (kind === 'virtual-smart-card') return words.cardApp;
  if (place === 'portal') return words.portal;
  return to === null ? words.theirEmail : words.email(to);
}
