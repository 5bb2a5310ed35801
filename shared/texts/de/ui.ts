import type { UiTexts } from '../en/ui.ts';

export const ui = {
  copy: (what: string) => `${what} kopieren`,
  purposes: {
    authentication: 'Anmeldung',
    signature: 'Signatur',
    encryption: 'Verschlüsselung',
  },
  copied: 'Kopiert',
  notCopied: 'Nicht kopiert',
  dismiss: 'Schließen',
  show: 'Zeigen',
  capsLock: 'Die Feststelltaste ist an.',
  tryNow: 'Jetzt versuchen',
  tooManyTries: 'Zu viele Versuche',
  waitAMoment: {
    window:
      'Warten Sie einen Moment, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie dieses Fenster offen.',
    page: 'Warten Sie einen Moment, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie diese Seite offen.',
  },
  waitSoLong: {
    window: (time) =>
      `Warten Sie ${time}, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie dieses Fenster offen.`,
    page: (time) =>
      `Warten Sie ${time}, dann versuchen wir es von selbst noch einmal. Nichts geht verloren. Lassen Sie diese Seite offen.`,
  },
  helpDesk: (contact) => ['Ihr Helpdesk: ', contact],
  questions: (contact) => ['Fragen? Ihr Helpdesk: ', contact],
  noConnectionTo: (host) => `Keine Verbindung zu ${host}`,
  keepTrying: 'Wir versuchen es weiter. Nichts geht verloren.',
  codeWorksFor: 'Der Code gilt noch',
  codeOver: 'Dieser Code gilt nicht mehr',
  timeLeft: {
    gone: 'Dieser Code gilt nicht mehr.',
    twoMinutes: 'Noch weniger als 2 Minuten.',
    oneMinute: 'Noch weniger als 1 Minute.',
    halfAMinute: 'Noch weniger als 30 Sekunden.',
  },
} satisfies UiTexts;
