/** What is said once a mobile ID was locked here. */
export const LOCKED_TEXTS = {
  title: 'Your mobile ID is locked',
  text: 'It cannot be used any more, and its certificates are revoked. We have sent you a mail.',
} as const;
