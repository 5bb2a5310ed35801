import type { Ca } from '../../ca/ca.ts';
import type { OptionsFor } from '../../options/credential-options.ts';
import type { Live } from './live.ts';
import type { Store } from './store.ts';

/** Everything that runs need from outside, wired in one place. */
export interface Deps {
  readonly store: Store;
  readonly live: Live;
  readonly ca: Ca;
  readonly clock: () => Date;
  /** Returns `length` random bytes from a source fit for keys. */
  readonly random: (length: number) => Uint8Array<ArrayBuffer>;
  readonly optionsFor: OptionsFor;
  /** As a browser writes it, without a trailing slash: clients sign it as the server they talked to. */
  readonly publicOrigin: string;
  readonly secrets: {
    /** HMAC-SHA-256 key from which tickets are derived. */
    readonly ticketKey: Uint8Array;
    /** AES-256-GCM key that encrypts the server halves of reset slots. 32 bytes. */
    readonly sealKey: Uint8Array;
  };
  readonly log: Readonly<
    Record<'warn' | 'error', (happened: string, facts?: Readonly<Record<string, unknown>>) => void>
  >;
}
