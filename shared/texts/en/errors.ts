import { ERROR_CODES, type ErrorCode } from '../../errors.ts';
import type { ExplanationWords } from '../../explanation.ts';
import { number, plural } from './counting.ts';
import { refusals } from './refusals.ts';

const state = {
  registered: 'registered',
  requested: 'requested',
  aborted: 'aborted',
  approved: 'approved',
  rejected: 'rejected',
  active: 'active',
  inactive: 'inactive',
  locked: 'locked',
};

/** What went wrong, for screens that have no words of their own for it. The explanations are the API's too. */
export const errors = {
  title: (code: ErrorCode) => `${ERROR_CODES[code]}.`,
  explanations: {
    'operators only': () => refusals['operators only'],
    oneself: () => refusals.oneself,
    'admins only': () => refusals['admins only'],
    'always on': () => 'What people do for themselves is always on.',
    'not created yet': () => refusals['not created'],
    'locked already': ({ by }) => (by === null ? 'It is locked already.' : `${by} has locked it already.`),
    'person not active': (facts) => `${facts.person} is ${state[facts.state]}.`,
    'has one already': ({ person, kind }) =>
      kind === 'mobile ID'
        ? `${person} has an active mobile ID already. It has to be locked first.`
        : `${person} has an active virtual smart card already. It has to be locked first.`,
    'has as many': ({ kind, limit }) =>
      kind === 'mobile ID'
        ? plural(limit, {
            one: 'You can have 1 mobile ID at a time.',
            other: `You can have ${number(limit)} mobile IDs at a time.`,
          })
        : plural(limit, {
            one: 'You can have 1 card at a time.',
            other: `You can have ${number(limit)} cards at a time.`,
          }),
    'finish one first': () => 'Finish or cancel one of them first.',
    'CA to renew': () => 'Nothing was created. An admin has to renew it first.',
    'admins told': () => 'Nothing was created. The admins have been told.',
    'saved meanwhile': ({ by, version }) =>
      `${by ?? 'Chipless'} saved version ${version} while you were editing. Nothing was overwritten. Compare, then save again.`,
    'other address': ({ address }) => `Open ${address} instead.`,
  } satisfies ExplanationWords as ExplanationWords,
};
export type ErrorsTexts = typeof errors;
