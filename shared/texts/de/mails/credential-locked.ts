import type { CredentialLockedTexts } from '../../en/mails/credential-locked.ts';

const either = {
  by: (operator: string, time: string) => `${operator} hat sie am ${time} gesperrt.`,
  byYou: (time: string) => `Sie haben sie am ${time} gesperrt.`,
  deleted: (time: string) => `Sie haben sie am ${time} gelöscht. Ihre Schlüssel sind zerstört.`,
  device: (name: string) => `Sie war auf ${name}.`,
  final: 'Sie kann nicht mehr benutzt werden, und das lässt sich nicht rückgängig machen.',
  notRight: 'War das nicht richtig? Rufen Sie Ihren Helpdesk an.',
};

const reasons = {
  'it was not me': 'Grund: Jemand anderes hat sie vielleicht benutzt oder kennt ihre PIN.',
  'not needed': 'Grund: Sie wird nicht mehr gebraucht.',
  'has left': 'Grund: Der Inhaber oder die Inhaberin hat die Firma verlassen.',
  'on leave': 'Grund: Der Inhaber oder die Inhaberin ist beurlaubt.',
  'device lost': 'Grund: Das Gerät ist verloren.',
  'under investigation': 'Grund: Es läuft eine Untersuchung.',
  other: 'Grund: ein anderer.',
};

export const credentialLocked = {
  'virtual smart card': {
    ...either,
    subject: 'Ihre virtuelle Smartcard wurde gesperrt',
    reasons: {
      ...reasons,
      'lost or stolen': 'Grund: Der Computer ist verloren oder gestohlen.',
      'new device': 'Grund: Es gibt einen neuen Computer.',
    },
    get: 'Virtuelle Smartcard bestellen',
  },
  'mobile ID': {
    ...either,
    subject: 'Ihre Mobile ID wurde gesperrt',
    reasons: {
      ...reasons,
      'lost or stolen': 'Grund: Das Smartphone ist verloren oder gestohlen.',
      'new device': 'Grund: Es gibt ein neues Smartphone.',
    },
    get: 'Mobile ID bestellen',
  },
} satisfies CredentialLockedTexts;
