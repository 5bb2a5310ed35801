import type { CredentialKind } from '../../../credential.ts';
import { number, plural } from '../counting.ts';

/** Taking over a script of the older product. */
export const importing = {
  title: 'Import an older script',
  script: 'Script of the older product',
  help: {
    'virtual smart card':
      'Paste it here. What is known of it goes into the script for the virtual smart card; the rest is listed.',
    'mobile ID': 'Paste it here. What is known of it goes into the script for the mobile ID; the rest is listed.',
  } satisfies Record<CredentialKind, string>,
  ready: 'Nothing is saved by it. Look at it in the editor, then save.',
  takeOver: 'Take over',
  /** Why it cannot be taken over. */
  nothing: {
    empty: 'Paste the older script first.',
    unknown: 'Nothing in it is known here.',
    same: 'The script in the editor says all of this already.',
  },
  notTaken: (count: number) =>
    plural(count, {
      one: 'One statement is not taken over.',
      other: `${number(count)} statements are not taken over.`,
    }),
  line: (line: number, why: string) => `Line ${line}: ${why}`,
  more: (count: number) => `And ${number(count)} more.`,
  taken: 'Taken over',
  columns: { variable: 'Variable', line: 'Line', option: 'Option', value: 'Value' },
  changes: 'What that changes',
  unreadable: 'The script in the editor cannot be read. The defaults take its place.',
  /** The sides of the difference. */
  before: 'the script in the editor',
  after: 'the script with these values',
};
export type ImportingTexts = typeof importing;
