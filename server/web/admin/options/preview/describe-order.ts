import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { spellDuration } from '../../../../../shared/ui/spell-duration.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';

type Result = NonNullable<OptionPreview['result']>;

/** How the order is delivered, how long it lasts, and further effects, each with its label. */
export function describeOrder(kind: OptionKind, { delivery, activeLimit }: Result): Array<readonly [string, string]> {
  const facts: Array<readonly [string, string]> = [
    ['Goes to', describePlace(kind, delivery)],
    ['Lasts', spellDuration(delivery.lifetimeSeconds)],
  ];
  if (kind === 'mobile-id') {
    facts.push(['Number on the phone', delivery.number ? 'has to be typed in Self-Service' : 'not asked for']);
  }
  facts.push(['Active at the same time', activeLimit === null ? 'as many as they like' : `at most ${activeLimit}`]);
  return facts;
}

function describePlace(kind: OptionKind, { place, to }: Result['delivery']): string {
  if (kind === 'virtual-smart-card') return 'the card app, from Self-Service';
  if (place === 'portal') return 'Self-Service, as a QR code';
  return to === null ? 'their email' : `email to ${to}`;
}
