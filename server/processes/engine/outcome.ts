import type { MailFacts } from '../../notifications/mail-facts.ts';

/** What the owner of an order is told by mail: that their credential is active, or why it was not made. */
export type Outcome = 'active' | Extract<MailFacts, { readonly kind: 'credential not created' }>['why'];
