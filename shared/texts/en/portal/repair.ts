/** What keeps the card app from opening, and what can be done about it. */
export const repair = {
  /** Under the headline: what comes after it is fixed. */
  goesOn: {
    'by itself': 'Your order is safe. Fix this and the page goes on by itself.',
    'on return': 'Your order is safe. Fix this and come back here: the page looks again.',
    reloaded: 'Your order is safe. It goes on once this page is loaded again.',
    elsewhere: 'Your order is safe. You can go on with it there.',
  },
  /** `body` as far as it is not a list of steps. */
  cases: {
    missing: {
      headline: 'You need the card app',
      body: 'It is a small extension for this browser. Installing it takes a few seconds.',
    },
    'switched off': {
      headline: 'The card app is switched off',
      body: 'Open your browser’s extensions, find Chipless and switch it on.',
    },
    unclear: { headline: 'We cannot reach the card app', body: '' },
    'too old': {
      headline: 'The card app needs an update',
      body: 'Your cards stay as they are. Updates come by themselves; restarting the browser often helps.',
    },
    'too new': {
      headline: 'This server is older than your card app',
      body: 'Ask your admin to update Chipless. Your cards are fine.',
    },
    'not allowed': {
      headline: 'The card app may not run on this site',
      body: 'Your organisation decides which sites may use the card app. Ask your help desk.',
    },
    'almost there': {
      headline: 'Almost there',
      body: 'The card app is installed. Reload this page once. Your order stays.',
    },
    updated: { headline: 'The card app was updated', body: 'Reload this page once. Your order stays.' },
    'no window': {
      headline: 'The window did not open',
      body: 'Your browser blocked it or put it behind this one.',
    },
    'no extensions': { headline: 'This browser cannot hold a card', body: 'Use Chrome, Edge or Firefox.' },
    phone: {
      headline: 'Do this on a computer',
      body: 'A virtual smart card lives in a browser on a computer. Open Self-Service there, or get a mobile ID for this phone.',
    },
    'private window': {
      headline: 'Private windows cannot keep a card',
      body: 'Open Self-Service in a normal window.',
    },
  },
  versions: (here: string, needed: string) => `You have version ${here}; this server needs ${needed}.`,
  orderWaits: (time: string) => `Your order waits until ${time}.`,
  found: 'Card app found. Going on.',
  looking: 'Looking for the card app…',
  checkedLasts: (time: string) => `Checked just now. Order lasts until ${time}.`,
  lasts: (time: string) => `Order lasts until ${time}.`,
  /** The two ways where we cannot tell which one it is. */
  ways: {
    install: {
      title: 'Install the card app',
      sub: 'It is a small extension for this browser. It is free and takes a few seconds.',
    },
    turnOn: {
      title: 'Already installed? Turn it on',
      sub: 'Open your browser’s extensions, find Chipless and switch it on.',
    },
  },
  openCardApp: 'Open card app',
  reload: 'Reload',
  reloadPage: 'Reload this page',
  showHow: 'Show me how',
  /** Of the button that leads to the card app. */
  install: {
    first: 'Install card app',
    again: 'Install it again',
    update: 'Update card app',
  },
  /** Where there is no store. */
  ask: {
    cardApp: 'Ask your help desk for the card app. When it is there, reload this page.',
    newVersion: 'Ask your help desk for the new version. When it is there, reload this page.',
  },
  copyLink: 'Copy link',
  linkCopied: 'Link copied.',
  copyYourself: (link: string) => `Copy it yourself: ${link}`,
  steps: {
    open: 'Open your browser’s extensions',
    /** What is copied. */
    address: 'address',
    back: { title: 'Come back and reload this page', sub: 'Your order stays.' },
    switchOn: {
      title: 'Switch the card app on',
      change: { title: 'Find Chipless and switch it on', sub: 'If it asks which sites it may read, allow this one.' },
    },
    byHand: {
      title: 'Add the card app to this browser',
      chromium: {
        title: 'Add Chipless',
        sub: 'Switch on Developer mode, choose Load unpacked, then the folder .output/chrome-mv3.',
      },
      firefox: {
        title: 'Add Chipless',
        sub: 'Choose Load Temporary Add-on, then .output/firefox-mv3/manifest.json.',
      },
    },
  },
};
export type RepairTexts = typeof repair;
