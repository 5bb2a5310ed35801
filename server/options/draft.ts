import type { CredentialKind } from '../../shared/credential.ts';
import type { Sandbox } from './evaluation.ts';
import type { OptionStore } from './option-store.ts';

/** A script that is not saved. */
export interface Draft {
  readonly kind: CredentialKind;
  readonly text: string;
}

/** What drafts are tried with. */
export interface DraftDeps {
  readonly store: OptionStore;
  /** A sandbox of its own: what admins try does not delay what people order. */
  readonly draftSandbox: Sandbox;
  readonly clock: () => Date;
  readonly ca: { readonly issuing: { readonly notAfter: Date } };
}
