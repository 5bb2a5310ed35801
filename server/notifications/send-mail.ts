/** A mail as it leaves. Text and HTML say the same. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Shown within the HTML as `cid:<cid>`. */
  readonly inline: ReadonlyArray<{
    readonly cid: string;
    readonly filename: string;
    readonly contentType: string;
    readonly content: Uint8Array;
  }>;
  /** Stays the same over retries, so that a mail server that knows better can drop the second one. */
  readonly messageId: string;
}

export type Sent =
  | { readonly outcome: 'sent' }
  /** The address or the mail was refused for good (5xx). */
  | { readonly outcome: 'refused'; readonly why: string }
  /** Not reached, busy, timed out (4xx): to be tried again. */
  | { readonly outcome: 'later'; readonly why: string };

/** The port by which mails leave. Never throws for what a mail server does. */
export type SendMail = (mail: Mail) => Promise<Sent>;
