/** Until something reminds of what expires, no more is promised. */
export const NOTHING_WAITS = 'Nothing waits for you.';
