import type { KeyAlgorithm, Purpose } from '../../shared/certificate.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import type { Delivery } from '../../shared/message.ts';
import type { PinPolicy } from '../../shared/pin-policy.ts';
import type { Person } from '../identity/person.ts';

/** The options of one credential kind for one person: validated, frozen, plain JSON. A run keeps its own. */
export interface Options {
  readonly kind: CredentialKind;
  /** Version of the option script that set them; 0 = no script, the defaults. */
  readonly version: number;
  readonly certificates: Readonly<Record<Purpose, boolean>>;
  /** Calendar years, months or days from now. */
  readonly validity: { readonly amount: number; readonly unit: 'years' | 'months' | 'days' };
  readonly properties: { readonly userId: string; readonly serverName: string; readonly profileName: string };
  /**
   * The part of the certificates' subject that is an option; absent in runs from before it was one: O is the server
   * name.
   */
  readonly subject?: { readonly organization: string };
  readonly pin: PinPolicy;
  /** One algorithm per purpose. */
  readonly keyAlgorithms: Readonly<Record<Purpose, KeyAlgorithm>>;
  /** For a message to the card app or a code on the screen. */
  readonly messageLifetimeSeconds: number;
  /** For a link in an email. */
  readonly emailLifetimeSeconds: number;
  /** Where the QR code goes (mobile ID only; a card's ticket stays in the portal). */
  readonly delivery: Delivery;
  /** Whether the number shown on the phone has to be typed in Self-Service, for each way of delivery. */
  readonly secondChannel: Readonly<Record<Delivery, boolean>>;
  /** Which encryption keys of earlier credentials are carried over. */
  readonly recover: 'none' | 'latest' | 'all' | 'user selects';
  readonly notify: 'success' | 'failure' | 'both' | 'none';
  /** How many active credentials of this kind a person may have, 1 to 20; null = no limit. */
  readonly activeLimit: number | null;
  /** When the person is reminded that it expires. */
  readonly expiryMails: { readonly daysBefore: readonly number[]; readonly everyDayAfterLast: boolean };
}

/** Where options come from, such as option scripts. Throws AppError `options_unsatisfiable`. */
export type OptionsFor = (kind: CredentialKind, person: Person) => Promise<Options>;
