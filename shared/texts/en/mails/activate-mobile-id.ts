/** The mail with the link that opens an order on a phone. Names are one line of text already. */
export const activateMobileId = {
  subject: 'Activate your mobile ID',
  open: (givenName: string) => `${givenName}, open this link on your phone or scan the code.`,
  orderedBy: (operator: string) => `${operator} ordered it for you.`,
  /** `time`: with its zone. */
  until: (time: string) => `It works once, until ${time}.`,
  link: 'Activate mobile ID',
  picture: 'The same link as a code to scan',
  notYou: 'Did not ask for it? Ignore this mail and tell your help desk.',
};
export type ActivateMobileIdTexts = typeof activateMobileId;
