import type { CredentialKind } from '../../../credential.ts';
import { number, plural } from '../counting.ts';

const lines = (count: number) => plural(count, { one: '1 line', other: `${number(count)} lines` });

/** Versions of an option script, and the differences of two scripts. */
export const versions = {
  title: 'Versions',
  backTo: {
    'virtual smart card': 'Back to Virtual smart card',
    'mobile ID': 'Back to Mobile ID',
  } satisfies Record<CredentialKind, string>,
  lead: {
    'virtual smart card': 'Every saved state of the option script for the virtual smart card.',
    'mobile ID': 'Every saved state of the option script for the mobile ID.',
  } satisfies Record<CredentialKind, string>,
  all: 'All versions',
  difference: 'Difference',
  one: 'One version so far',
  oneHelp: 'What a change was is shown here once there is a second one.',
  from: 'From',
  to: 'To',
  /** In place of a reason that an admin gave. */
  cameWithChipless: 'Came with Chipless.',
  newest: 'newest',
  /** In a list of choices, beside another: short. */
  choice: (version: number, day: string) => `Version ${version}\u00a0· ${day}`,
  choiceBy: (version: number, day: string, by: string) => `Version ${version}\u00a0· ${day}\u00a0· ${by}`,
  restore: 'Restore',
  /** Heard behind Restore. */
  restoreWhich: (version: number) => `version ${version}`,
  restoring: {
    title: (version: number) => `Restore version ${version}?`,
    body: (next: number) => `Its text becomes version ${next}. Orders that have begun go on as they are.`,
    why: 'Why',
    /** What stands there to begin with. */
    whyFirst: (version: number) => `Restored version ${version}.`,
    whyMissing: 'Say why, for whoever reads this list.',
    whyHelp: 'Stands in this list and in the audit log.',
    compare: 'Compare',
    restore: 'Restore',
  },
  notRestored: {
    title: 'Not saved.',
    overtaken: 'Somebody saved another version meanwhile. Nothing was overwritten. Compare, then save again.',
    changedSince: (version: number) =>
      `What version ${version} is tried against has changed since: the rules, the CA, or the people.`,
    unseen: 'Take out of Why what cannot be seen, such as a sign that turns the direction of the text.',
  },
  saved: (version: number, restored: number) => `Version ${version} is saved, with the text of version ${restored}.`,
  sameText: (version: number) => `Version ${version} has this very text already. Nothing was saved.`,
  /** One side of a difference, as it is called inside its sentences. */
  side: (version: number) => `version ${version}`,
  diff: {
    none: 'No difference.',
    counts: ({ before, after, added, removed }: DiffCounts) =>
      `From ${before} to ${after}: ${lines(added)} added, ${lines(removed)} removed.`,
    caption: (before: string, after: string) => `Difference from ${before} to ${after}`,
    lineIn: (side: string) => `Line in ${side}`,
    text: 'Text',
    /** Heard in front of a line. */
    added: 'Added: ',
    removed: 'Removed: ',
    showSame: (count: number) => `Show ${lines(count)} without a difference`,
    showMore: (count: number) => `Show ${lines(count)} more`,
  },
};
export type VersionsTexts = typeof versions;

interface DiffCounts {
  /** What the two sides are called. */
  readonly before: string;
  readonly after: string;
  /** Lines. */
  readonly added: number;
  readonly removed: number;
}
