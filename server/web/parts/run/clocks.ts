/** How times are written where the reader is: as hours and minutes, and as a time until which something lasts. */
export interface Clocks {
  readonly clock: (iso: string) => string;
  readonly until: (iso: string) => string;
}
