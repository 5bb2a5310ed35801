/** The content of a mail, before it is text or HTML: both are made from this, so that they say the same. */
export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly Paragraph[];
}

export type Paragraph =
  | { readonly kind: 'words'; readonly words: string }
  /** Something to tap, with the URL written out for people who cannot. */
  | { readonly kind: 'link'; readonly words: string; readonly url: string }
  /** HTML only: it repeats what the link says. */
  | { readonly kind: 'picture'; readonly cid: string; readonly pixels: number; readonly description: string };
