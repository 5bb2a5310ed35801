/**
 * How long a session lasts: half an hour without a request, twelve hours in all (NIST SP 800-63B §4.2.3 for AAL2). An
 * open event stream is not a request: a forgotten tab does not keep a person logged in.
 */
export const IDLE_MINUTES = 30;
export const LONGEST_HOURS = 12;
