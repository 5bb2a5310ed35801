import type { CredentialNotCreatedTexts } from '../../en/mails/credential-not-created.ts';

const either = {
  why: {
    cancelled: 'Der Auftrag wurde abgebrochen.',
    expired: 'Der Auftrag ist abgelaufen.',
    failed: 'Der Server konnte die Zertifikate nicht ausstellen.',
    'number wrong': 'Die Zahl, die im Self-Service eingegeben wurde, war nicht die auf dem Smartphone.',
    'limit reached': 'Eine andere wurde aktiv, während diese erstellt wurde.',
  },
  nothingKept: 'Es wurde nichts behalten. Beginnen Sie im Self-Service neu.',
};

export const credentialNotCreated = {
  'virtual smart card': { ...either, subject: 'Ihre virtuelle Smartcard konnte nicht erstellt werden' },
  'mobile ID': { ...either, subject: 'Ihre Mobile ID konnte nicht erstellt werden' },
} satisfies CredentialNotCreatedTexts;
