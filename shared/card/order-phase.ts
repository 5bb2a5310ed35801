import type { CardSummary } from './card-summary.ts';
import type { ClientEnd } from './client-end.ts';
import type { CreationStep } from './create-card.ts';

/** Where an order is, as its screen shows it. `Asked`: what the host shows of the preview. */
export type OrderPhase<Asked> =
  | { readonly kind: 'opening' }
  | { readonly kind: 'choose PIN'; readonly asked: Asked }
  /** The screen was left after the keys were made; `triesLeft` null: not tried yet. */
  | { readonly kind: 'type PIN'; readonly asked: Asked; readonly triesLeft: number | null }
  | { readonly kind: 'making'; readonly asked: Asked; readonly step: CreationStep }
  /** Two digits, to be typed in Self-Service. */
  | { readonly kind: 'number'; readonly asked: Asked; readonly number: string }
  /** Without a connection. `until` (ISO): when the order ends, null before it was read. */
  | { readonly kind: 'offline'; readonly until: string | null }
  /** Without a connection, when everything is made here and only the server has still to be told. */
  | { readonly kind: 'almost done'; readonly until: string | null }
  | { readonly kind: 'asked to wait'; readonly seconds: number }
  | { readonly kind: 'done'; readonly card: CardSummary }
  | { readonly kind: 'ended'; readonly end: ClientEnd };
