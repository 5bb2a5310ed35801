import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionKind } from '../../shared/options/option-kind.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import type { ToldEnd } from '../../shared/order-end.ts';
import type { Reason } from '../../shared/reason.ts';

/** The data of a mail: plain JSON, stored in the outbox. Each kind has one function that writes it. */
export type MailFacts =
  | {
      readonly kind: 'activate mobile ID';
      readonly givenName: string;
      readonly validUntil: string;
      /** Set when an operator ordered it for the person. */
      readonly orderedBy: string | null;
    }
  | {
      readonly kind: 'credential active';
      readonly givenName: string;
      readonly credential: CredentialKind;
      readonly deviceName: string | null;
      readonly at: string;
      /** When it ends earlier than was ordered, because the CA does; absent = it lasts as ordered. */
      readonly cutAt?: string;
    }
  | {
      readonly kind: 'credential not created';
      readonly givenName: string;
      readonly credential: CredentialKind;
      readonly why: ToldEnd;
    }
  | {
      readonly kind: 'credential locked';
      readonly givenName: string;
      readonly credential: CredentialKind;
      readonly deviceName: string | null;
      readonly why: Reason | 'deleted';
      /** The name of the operator who locked it; null or absent (in older mails) = its holder. */
      readonly by?: string | null;
      readonly at: string;
    }
  /** To an admin: a version of an option script gave no options for a person. */
  | {
      readonly kind: 'options failed';
      readonly credential: CredentialKind;
      /** Where the script can be fixed. */
      readonly page: OptionKind;
      readonly version: number;
      /** Who tried to order. */
      readonly person: string;
      /** Sentences in older mails. */
      readonly faults: ReadonlyArray<ScriptFault | string>;
    };
