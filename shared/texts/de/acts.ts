import type { ActedOn, ActsTexts, ActTexts } from '../en/acts.ts';
import { number, plural } from './counting.ts';
import { reasons } from './reasons.ts';
import { refusals } from './refusals.ts';

const atOnce = 'Sie funktioniert ab sofort nicht mehr.';
const final = 'Das lässt sich nicht rückgängig machen.';

const revoked = (certificates: number) =>
  certificates === 0
    ? []
    : [
        plural(certificates, {
          one: 'Ihr Zertifikat wird widerrufen.',
          other: `Ihre ${number(certificates)} Zertifikate werden widerrufen.`,
        }),
      ];

const byHolder = {
  button: 'Sperren',
  why: 'Warum sperren Sie sie?',
  missing: 'Wählen Sie einen Grund. Er kommt in Ihren Verlauf.',
  keep: 'Behalten',
};

const lockedByHolder = ({ told }: ActedOn) => [
  'Sie kann nicht mehr benutzt werden, und ihre Zertifikate sind widerrufen.',
  ...(told ? ['Wir senden Ihnen eine E-Mail.'] : []),
];

const cardsStay = (cards: number) =>
  cards === 0
    ? []
    : [
        plural(cards, {
          one: 'Ihre virtuelle Smartcard ist nicht betroffen.',
          other: 'Ihre virtuellen Smartcards sind nicht betroffen.',
        }),
      ];

const mobileIdsStay = (mobileIds: number) =>
  mobileIds === 0
    ? []
    : [
        plural(mobileIds, {
          one: 'Ihre Mobile ID ist nicht betroffen.',
          other: 'Ihre Mobile IDs sind nicht betroffen.',
        }),
      ];

const lockByOperator = {
  button: 'Sperren',
  why: 'Grund',
  missing: 'Wählen Sie einen Grund. Er kommt in den Verlauf.',
  keep: 'Behalten',
  reasons: reasons.operator,
  says: ({ name, certificates, holder, told }: ActedOn) => [
    `${name} funktioniert ab sofort nicht mehr.`,
    ...revoked(certificates),
    final,
    ...(told ? [`${holder} bekommt eine E-Mail darüber.`] : []),
  ],
  done: {
    title: (name: string) => `${name} ist gesperrt`,
    says: ({ holder, told }: ActedOn) => [
      'Sie kann nicht mehr benutzt werden, und ihre Zertifikate sind widerrufen.',
      ...(told ? [`${holder} bekommt eine E-Mail darüber.`] : []),
    ],
  },
};

export const acts = {
  processes: {
    VirtualSmartCardSelfServiceProcLock: {
      ...byHolder,
      decide: 'Karte sperren',
      title: 'Diese Karte sperren?',
      says: ({ certificates, others }) => [atOnce, ...revoked(certificates), final, ...mobileIdsStay(others)],
      reasons: reasons.own['virtual smart card'],
      done: { title: () => 'Ihre Karte ist gesperrt', says: lockedByHolder },
    },
    MobileIDSelfServiceProcLock: {
      ...byHolder,
      decide: 'Mobile ID sperren',
      title: 'Diese Mobile ID sperren?',
      says: ({ certificates, others }) => [atOnce, ...revoked(certificates), final, ...cardsStay(others)],
      reasons: reasons.own['mobile ID'],
      done: { title: () => 'Ihre Mobile ID ist gesperrt', says: lockedByHolder },
    },
    VirtualSmartCardProcLockForOperator: { ...lockByOperator, decide: 'Karte sperren', title: 'Diese Karte sperren?' },
    MobileIDProcLockForOperator: { ...lockByOperator, decide: 'Mobile ID sperren', title: 'Diese Mobile ID sperren?' },
  } satisfies Record<string, ActTexts>,
  notNow: (act) => `${act} ist jetzt nicht möglich.`,
  refusals: {
    ...refusals,
    'switched off': 'Das hat ein Admin ausgeschaltet.',
    'never switched on': 'Das hat kein Admin eingeschaltet.',
    'person not active': 'Nur bei aktiven Personen.',
    'person not inactive': 'Nur bei inaktiven Personen.',
    'not active': 'Nur solange sie aktiv ist.',
    'not inactive': 'Nur solange sie inaktiv ist.',
    locked: 'Bereits gesperrt.',
  },
} satisfies ActsTexts;
