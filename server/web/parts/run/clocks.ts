/** Times in the reader's language and time zone: as hours and minutes, and as the end of something. */
export interface Clocks {
  readonly clock: (iso: string) => string;
  readonly until: (iso: string) => string;
}
