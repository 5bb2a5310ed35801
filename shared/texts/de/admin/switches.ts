import type { SwitchesTexts } from '../../en/admin/switches.ts';

export const switches = {
  title: 'Prozesse',
  lead: {
    admin:
      'Was Operatoren für andere tun, ist aus, bis Sie es einschalten. Aufträge, die schon begonnen haben, laufen weiter.',
    operator: 'Was Operatoren für andere tun, ist aus, bis ein Admin es einschaltet.',
  },
  columns: { process: 'Prozess', who: 'Wer ihn startet', offered: 'Angeboten' },
  who: { user: 'die Person selbst', operator: 'ein Operator' },
  always: 'immer',
  on: 'an',
  off: 'aus',
} satisfies SwitchesTexts;
