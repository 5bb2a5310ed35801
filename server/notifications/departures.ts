/**
 * Which mails have been sent, known before the database has stored it and also after a crash: a recorded mail is not
 * sent again. The port of a file beside the server.
 */
export interface Departures {
  /** Synchronous, without waiting for the disk: the mail server has just accepted it. */
  note(mailId: string): void;
  /** What was recorded since the last `clear`, also by a process that was killed. */
  noted(): readonly string[];
  /** Everything recorded is in the database by now. */
  clear(): void;
}
