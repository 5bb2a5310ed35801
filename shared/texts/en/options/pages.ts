import type { CredentialKind } from '../../../credential.ts';
import type { Rich } from '../../rich.ts';
import { number, plural } from '../counting.ts';

/** The pages of the option scripts: the list of them, and the frame around form, script and preview. */
export const pages = {
  title: 'Options',
  lead: {
    admin: 'What people get when they order. A change counts for orders that begin after it.',
    operator: 'What people get when they order. Only admins can change this.',
  },
  onlyAdmins: 'Only admins can change this.',
  kinds: {
    'virtual smart card': 'Virtual smart card',
    'mobile ID': 'Mobile ID',
  } satisfies Record<CredentialKind, string>,
  version: (version: number) => `Version ${version}`,
  firstVersion: (version: number) => `Version ${version}, as it came with Chipless`,
  savedVersion: (version: number, by: string, moment: string) => `Version ${version}\u00a0· ${by}, ${moment}`,
  /** What an admin wrote to a version. */
  quoted: (why: string) => `“${why}”`,
  failed: (people: number) =>
    plural(people, {
      one: 'One person could not order with this version.',
      other: `${number(people)} people could not order with this version.`,
    }),
  failedHelp: 'Open it to see why.',
  failsFor: (version: number, people: number) =>
    plural(people, {
      one: `Version ${version} fails for one person.`,
      other: `Version ${version} fails for ${number(people)} people.`,
    }),
  couldNotOrder: <T>(name: T, moment: string): Rich<T> => [name, ` could not order on ${moment}.`],
  couldNotOrderOften: <T>(name: T, count: number, moment: string): Rich<T> => [
    name,
    ` could not order, ${number(count)} times, the last on ${moment}.`,
  ],
  /** On buttons that lead there. */
  line: (line: number) => `Line ${line}`,
  showFor: (name: string) => `Show for ${name}`,
  notShown: 'This person could not be shown.',
  notShownHelp: 'The preview is as it was. Try again.',
  versions: 'Versions',
  import: 'Import',
  parts: 'Parts of this page',
  panes: { form: 'Form', script: 'Script', preview: 'Preview' },
};
export type PagesTexts = typeof pages;
