/** A mail as it is sent. Text and HTML say the same. */
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
  /** The same for all retries, so that a mail server that compares it can drop the second one. */
  readonly messageId: string;
}

export type Sent =
  | { readonly outcome: 'sent' }
  /** The address or the mail was refused permanently (5xx). */
  | { readonly outcome: 'refused'; readonly why: string }
  /** Not reached, busy, timed out (4xx): to be retried. */
  | { readonly outcome: 'later'; readonly why: string };

/** The port by which mails are sent. Never throws because of a mail server. */
export type SendMail = (mail: Mail) => Promise<Sent>;
