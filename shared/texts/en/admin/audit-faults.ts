import type { AuditFaultWords, StatedThing } from '../../../audit-fault.ts';
import { number, plural } from '../counting.ts';

const NAMES: Readonly<Record<StatedThing, string>> = {
  person: 'person',
  credential: 'credential',
  certificate: 'certificate',
  authority: 'certificate of the CA',
  process: 'process',
};

/** Why the audit log is not whole, or not true. The API and the command say it in English too. */
export const auditFaults = {
  'entry missing': () => 'It is missing: somebody removed it.',
  'entry unreadable': () => 'It cannot be read: somebody changed it.',
  'hash differs': () => 'What it says does not match its hash: somebody changed it.',
  'not continued': () => 'It does not continue the entry before it: somebody changed one of them.',
  'time before': () => 'Its time is before that of the entry before it: somebody changed one of them.',
  'seal of another': () => 'Its seal is not of this server: somebody else wrote it.',
  'noted hash missing': () =>
    'No entry has the noted hash: entries at the end were removed, or the log was written anew from some entry on.',
  'entry twice': () => 'It is in the log a second time: somebody put a copy of another entry in.',
  'waits unproven': ({ entry }) =>
    `The entry ${entry} waits for its place in the log, but no server of this key folder wrote it: somebody put it in.`,
  'waits with a place': ({ entry }) =>
    `The entry ${entry} waits for its place in the log, but has one already: somebody put a copy of it in.`,
  'waits aside': ({ entry }) =>
    `The entry ${entry} waits for its place in the log and was put where no server looks: somebody moved it.`,
  'waits too long': ({ entry, since }) =>
    `The entry ${entry} waits for its place in the log since ${since}: no server has taken it. Start one and verify again; if it stays, somebody keeps it there.`,
  'names no version': () => 'It names no version of an option script.',
  'version gone': ({ kind, version }) =>
    `Version ${version} of the option script for a ${kind} is gone: somebody removed it.`,
  'version changed': ({ kind, version }) =>
    `Version ${version} of the option script for a ${kind} is not the text that was saved: somebody changed it.`,
  'version put in': ({ kind, version }) =>
    `Version ${version} of the option script for a ${kind} is not in the log: nobody saved it, somebody put it in.`,
  'thing put in': ({ thing, about }) => `The ${NAMES[thing]} ${about} is not in the log: somebody put it in.`,
  'things gone': ({ thing, count }) =>
    plural(count, {
      one: `One ${NAMES[thing]} that the log has seen begin is gone: somebody removed it.`,
      other: `Of what the log has seen begin, ${number(count)} (each a ${NAMES[thing]}) are gone: somebody removed them.`,
    }),
  'state changed': ({ thing, about, state }) =>
    `The ${NAMES[thing]} ${about} is ${state} in the database, which is not what the last entry about it says: somebody changed it.`,
  'certificate unreadable': ({ thing, about }) =>
    `What was signed as the ${NAMES[thing]} ${about} cannot be read: somebody changed it.`,
  'end changed': ({ thing, about, written, real }) =>
    `The ${NAMES[thing]} ${about} ends at ${written} by its table, and really at ${real}: somebody changed it.`,
  'left out of the list': ({ thing, about }) =>
    `The ${NAMES[thing]} ${about} is left out of the revocation list: somebody changed it.`,
  'reason changed': ({ thing, about, written }) =>
    `The ${NAMES[thing]} ${about} is revoked for ${written}, and really for another reason: somebody changed it.`,
  'revocation moved': ({ thing, about, written, real }) =>
    `The ${NAMES[thing]} ${about} is revoked since ${written} by its table, and really since ${real}: somebody changed it.`,
} satisfies AuditFaultWords as AuditFaultWords;
export type AuditFaultsTexts = typeof auditFaults;
