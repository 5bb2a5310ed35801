/** What stands in the files of the pages themselves, before any script runs. */
export const pages = {
  withoutScript: {
    portal: 'Self-Service needs JavaScript. Switch it on for this site, then reload the page.',
    admin: 'The Identity Manager needs JavaScript. Switch it on for this site, then reload the page.',
    phone: 'The phone app needs JavaScript. Switch it on for this site, then open the link again.',
  },
  /** Of the phone app, for browsers that offer to install it. */
  phoneDescription: 'Your mobile ID on this phone, made with a PIN that never leaves it.',
};
export type PagesTexts = typeof pages;
