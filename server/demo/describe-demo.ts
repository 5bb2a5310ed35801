import { DEMO_PEOPLE } from './people.ts';

/** What `npm start` prints once the demo runs. */
export function describeDemo(demo: {
  readonly publicUrl: string;
  /** Where its mails are shown; null = they go to the user's own mail server. */
  readonly mailbox: string | null;
  readonly password: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** A browser with the card app is open. */
  readonly opened: boolean;
  /** The data folder existed before. */
  readonly continued: boolean;
  readonly dataDir: string;
}): string {
  const people = DEMO_PEOPLE.map(({ userName, role, state }) => {
    const remark = state === 'active' ? '' : `  ${state}: is not let in`;
    return `    ${userName.padEnd(8)} ${role.padEnd(9)}${remark}`.trimEnd();
  });
  const extension = demo.opened
    ? ['  Chromium is open on it, with the card app (a browser extension) loaded.']
    : [
        '  Load the card app (a browser extension) once:',
        '    1. open chrome://extensions in Chrome, Chromium or Edge',
        '    2. switch on "Developer mode"',
        '    3. click "Load unpacked" and choose the folder (its name begins with a dot: paste the path)',
        `       ${demo.extension}`,
      ];
  return [
    '',
    `  Chipless runs at ${demo.publicUrl}`,
    '',
    '  Log in as',
    ...people,
    `  with the password ${demo.password}`,
    '',
    ...extension,
    '',
    demo.mailbox === null ? '  It sends mail to the server in SMTP_URL.' : `  Its mails are shown at ${demo.mailbox}`,
    '',
    demo.continued
      ? `  It goes on with the people, cards and CA in ${demo.dataDir}.`
      : `  Its data is in ${demo.dataDir}.`,
    '  Delete that folder to start afresh. Ctrl+C stops the demo.',
    '',
    '',
  ].join('\n');
}
