import type { ActName } from '../../process.ts';
import type { Reason } from '../../reason.ts';
import type { ActRefusal } from '../../wire/act.ts';
import { number, plural } from './counting.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';

/** How many credentials, and how many certificates of theirs that are in use. */
export interface InUse {
  readonly credentials: number;
  readonly certificates: number;
}

/** What is known of the credential or the person that is about to be acted on. */
export interface ActedOn {
  /** Of the credential, or the person. */
  readonly name: string;
  /** How many certificates, of the credential or of all that the person has, are in use. */
  readonly certificates: number;
  /** The same by the state of the credentials: a person's change applies to those in some states. */
  readonly active: InUse;
  readonly inactive: InUse;
  /** How many credentials of the other kind its holder uses. */
  readonly others: number;
  /** The holder's name. */
  readonly holder: string;
  /** Whether the holder gets a mail about it. */
  readonly told: boolean;
}

/** Texts of a process that changes a credential or a person. Lists contain whole sentences. */
export interface ActTexts {
  /** On the button of the credential, or in the list of what is possible with a person. */
  readonly button: string;
  /** What it is called elsewhere, and on the button that decides. */
  readonly decide: string;
  readonly title: string;
  /** What will happen. */
  readonly says: (on: ActedOn) => readonly string[];
  readonly why: string;
  /** Of every process, whichever it asks for: a reason without words does not compile. */
  readonly reasons: Readonly<Record<Reason, string>>;
  /** Shown when no reason is chosen. */
  readonly missing: string;
  readonly keep: string;
  /** Shown when it is done. */
  readonly done: { readonly title: (name: string) => string; readonly says: (on: ActedOn) => readonly string[] };
}

const atOnce = 'It stops working at once.';
const final = 'This cannot be undone.';

const revoked = (certificates: number) =>
  certificates === 0
    ? []
    : [
        plural(certificates, {
          one: 'Its certificate is revoked.',
          other: `Its ${number(certificates)} certificates are revoked.`,
        }),
      ];

const byHolder = {
  button: 'Lock',
  why: 'Why do you lock it?',
  missing: 'Choose a reason. It goes into your history.',
  keep: 'Keep',
};

const lockedByHolder = ({ told }: ActedOn) => [
  'It cannot be used any more, and its certificates are revoked.',
  ...(told ? ['We are sending you a mail.'] : []),
];

const cardsStay = (cards: number) =>
  cards === 0
    ? []
    : [
        plural(cards, {
          one: 'Your virtual smart card is not affected.',
          other: 'Your virtual smart cards are not affected.',
        }),
      ];

const mobileIdsStay = (mobileIds: number) =>
  mobileIds === 0
    ? []
    : [plural(mobileIds, { one: 'Your mobile ID is not affected.', other: 'Your mobile IDs are not affected.' })];

/** Texts for operators that are the same for everything they lock. */
const lockByOperator = {
  button: 'Lock',
  why: 'Reason',
  missing: 'Choose a reason. It goes into the history.',
  keep: 'Keep',
  reasons: reasons.operator,
  says: ({ name, certificates, holder, told }: ActedOn) => [
    `${name} stops working at once.`,
    ...revoked(certificates),
    final,
    ...(told ? [`${holder} is told by mail.`] : []),
  ],
  done: {
    title: (name: string) => `${name} is locked`,
    says: ({ holder, told }: ActedOn) => [
      'It cannot be used any more, and its certificates are revoked.',
      ...(told ? [`${holder} is told by mail.`] : []),
    ],
  },
};

/**
 * The processes that change the state of something: their buttons, questions and results, and why they cannot be
 * started.
 */
export const acts = {
  processes: {
    VirtualSmartCardSelfServiceProcLock: {
      ...byHolder,
      decide: 'Lock card',
      title: 'Lock this card?',
      says: ({ certificates, others }) => [atOnce, ...revoked(certificates), final, ...mobileIdsStay(others)],
      reasons: reasons.own['virtual smart card'],
      done: { title: () => 'Your card is locked', says: lockedByHolder },
    },
    MobileIDSelfServiceProcLock: {
      ...byHolder,
      decide: 'Lock mobile ID',
      title: 'Lock this mobile ID?',
      says: ({ certificates, others }) => [atOnce, ...revoked(certificates), final, ...cardsStay(others)],
      reasons: reasons.own['mobile ID'],
      done: { title: () => 'Your mobile ID is locked', says: lockedByHolder },
    },
    VirtualSmartCardProcLockForOperator: { ...lockByOperator, decide: 'Lock card', title: 'Lock this card?' },
    MobileIDProcLockForOperator: { ...lockByOperator, decide: 'Lock mobile ID', title: 'Lock this mobile ID?' },
  } satisfies Record<ActName, ActTexts> as Record<ActName, ActTexts>, // each may say as much
  notNow: (act: string) => `${act} is not possible now.`,
  refusals: {
    ...refusals,
    'switched off': 'An admin has turned this off.',
    'never switched on': 'An admin has not turned this on.',
    'person not active': 'Only for active people.',
    'person not inactive': 'Only for inactive people.',
    'not active': 'Only while it is active.',
    'not inactive': 'Only while it is inactive.',
    locked: 'Locked already.',
  } satisfies Record<ActRefusal, string>,
};
export type ActsTexts = typeof acts;
