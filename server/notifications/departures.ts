/**
 * Which mails have left, known sooner than the database can keep it and also after a sudden end: what is noted here is not
 * sent again. The port of a file beside the server.
 */
export interface Departures {
  /** At once, without waiting: the mail server has just taken it. */
  note(mailId: string): void;
  /** What was noted since the last `clear`, also by a process that was killed. */
  noted(): readonly string[];
  /** All that was noted is kept in the database by now. */
  clear(): void;
}
