/**
 * Every rate limit in one table: `tries` in any `seconds`, counted by the key that ends `name`. A further attempt is
 * refused as `too_many_tries` with the seconds to wait. Counts are stored under `name`.
 */
export const RATE_LIMITS = {
  /**
   * Failed log-ins. One guesser is stopped soon; many addresses on one account, and many accounts from one address,
   * later. Only the first limit stops people in a place where they have logged in before, and a whole company may share
   * one address: successful log-ins do not count there. In a browser where they have logged in before, only attempts
   * from that browser count: `browser`, and `browsers` against an attacker who has collected cookies of one account.
   */
  logIn: {
    accountAtAddress: { name: 'log-in account address', tries: 10, seconds: 900 },
    account: { name: 'log-in account', tries: 50, seconds: 900 },
    address: { name: 'log-in address', tries: 300, seconds: 900 },
    browser: { name: 'log-in browser', tries: 10, seconds: 900 },
    browsers: { name: 'log-in browsers', tries: 50, seconds: 900 },
    /** Successful log-ins: one account cannot fill the table of sessions. */
    success: { name: 'log-in success', tries: 100, seconds: 900 },
  },
  setUp: {
    /** Links that do not exist; the right one is accepted from everywhere. */
    link: { name: 'setup address', tries: 30, seconds: 900 },
    /**
     * Codes typed for the right link. It is short, so the right one waits too: only holders of the link can make it
     * wait.
     */
    code: { name: 'setup code', tries: 10, seconds: 900 },
  },
  call: {
    /** Writes of a session, by person, so that a program in a loop does not fill the database. */
    session: { name: 'write person', tries: 300, seconds: 60, mayLag: true },
    /** Tickets and client secrets that do not exist, by network. */
    ticket: { name: 'ticket address', tries: 300, seconds: 60 },
    client: { name: 'client address', tries: 1200, seconds: 60 },
  },
  /** Orders of one person. What is issued and cancelled stays on the revocation list for years. */
  order: { name: 'order person', tries: 500, seconds: 86_400, mayLag: true },
  /** Orders for one person, by any operator: each may be a mail to them and two lines on the revocation list. */
  supply: { name: 'supply person', tries: 50, seconds: 86_400 },
  options: {
    /** By admin. Each is one evaluation; typing causes a few per second, not hundreds per minute. */
    preview: { name: 'preview options', tries: 300, seconds: 60 },
    /** By admin. Each is hundreds of evaluations. */
    save: { name: 'try options', tries: 60, seconds: 60 },
  },
  audit: {
    /** By admin: exporting a long log takes the server seconds. */
    verify: { name: 'verify audit', tries: 10, seconds: 60 },
    export: { name: 'export audit', tries: 20, seconds: 3600 },
  },
} as const;

/** What may exist at once or be asked for one thing, whatever the time. */
export const CAPS = {
  /** Activation mails of one order, the first included, and the seconds between two of them. */
  mailsOfOrder: 5,
  secondsBetweenMails: 60,
  /**
   * Unfinished orders of one process by one person: more than two are never needed, a looping program makes thousands.
   */
  unfinishedOrders: 20,
  /** Open event streams: a browser has one for all its tabs, a card one while it is made. */
  streamsOfPerson: 20,
  streamsOfMessage: 10,
} as const;
