import type { CredentialsTexts } from '../en/credentials.ts';
import { reasons } from './reasons.ts';

export const credentials = {
  notCreatedYet: 'Noch nicht erstellt',
  paused: {
    holder: 'Von Ihrem Helpdesk deaktiviert.',
    operator: 'Vom Helpdesk deaktiviert.',
  },
  validUntil: (day) => `gültig bis ${day}`,
  since: (moment) => `seit ${moment}`,
  locked: 'Gesperrt',
  lockedOn: (day) => `Gesperrt am ${day}`,
  lockedByYou: (day) => `Von Ihnen gesperrt am ${day}`,
  lockedBy: (name, day) => `Von ${name} gesperrt am ${day}`,
  because: (locked, reason) => `${locked}: ${reason}`,
  reasons,
  deleted: 'gelöscht',
  revocations: {
    unspecified: 'nicht angegeben',
    keyCompromise: 'Schlüssel kompromittiert',
    affiliationChanged: 'Zugehörigkeit geändert',
    superseded: 'ersetzt',
    cessationOfOperation: 'Betrieb eingestellt',
    certificateHold: 'ausgesetzt',
  },
} satisfies CredentialsTexts;
