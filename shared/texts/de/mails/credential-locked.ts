import type { CredentialLockedTexts } from '../../en/mails/credential-locked.ts';
import { reasons } from '../reasons.ts';

const either = {
  by: (operator: string, time: string) => `${operator} hat sie am ${time} gesperrt.`,
  byYou: (time: string) => `Sie haben sie am ${time} gesperrt.`,
  deleted: (time: string) => `Sie haben sie am ${time} gelöscht. Ihre Schlüssel sind zerstört.`,
  device: (name: string) => `Sie war auf ${name}.`,
  final: 'Sie kann nicht mehr benutzt werden, und das lässt sich nicht rückgängig machen.',
  because: (reason: string) => `Grund: ${reason}.`,
  notRight: {
    call: 'War das nicht richtig? Rufen Sie Ihren Helpdesk an.',
    write: 'War das nicht richtig? Schreiben Sie Ihrem Helpdesk.',
    ask: 'War das nicht richtig? Sagen Sie es Ihrem Helpdesk.',
  },
};

export const credentialLocked = {
  'virtual smart card': {
    ...either,
    device: (name: string) => `Sie war in ${name}.`,
    subject: 'Ihre virtuelle Smartcard wurde gesperrt',
    reasons: reasons.told['virtual smart card'],
    get: 'Virtuelle Smartcard bestellen',
  },
  'mobile ID': {
    ...either,
    subject: 'Ihre Mobile ID wurde gesperrt',
    reasons: reasons.told['mobile ID'],
    get: 'Mobile ID bestellen',
  },
} satisfies CredentialLockedTexts;
