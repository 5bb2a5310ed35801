/** Before an order is opened: where it could not be kept safely. */
export const door = {
  elsewhere: {
    headline: (browser: string) => `Open this in ${browser}`,
    lead: 'This app’s own browser cannot keep a mobile ID.',
    action: 'Copy link',
    copied: (browser: string) => `Link copied. Paste it in ${browser}.`,
    notCopied: 'Copy it yourself:',
  },
  addToHome: {
    headline: (organization: string) => `Want ${organization} on your home screen?`,
    lead: 'Add it first, then scan the code inside it.',
    why: 'The home screen and Safari don’t share what they keep, and Safari forgets after a week without use.',
    how: 'How',
    notNow: 'Not now',
    share: { title: 'Tap Share', sub: 'The square with an arrow, at the bottom or top of Safari.' },
    add: { title: 'Choose Add to Home Screen', sub: 'Then Add.' },
    open: {
      title: (organization: string) => `Open ${organization} from your home screen`,
      sub: 'Choose Scan a code. The code still works.',
    },
  },
};
export type DoorTexts = typeof door;
