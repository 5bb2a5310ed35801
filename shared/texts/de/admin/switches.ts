import type { SwitchesTexts } from '../../en/admin/switches.ts';

export const switches = {
  title: 'Prozesse',
  lead: {
    admin: 'Sie entscheiden, was Operatoren für andere tun können. Aufträge, die schon begonnen haben, laufen weiter.',
    operator: 'Ein Admin entscheidet, was Operatoren für andere tun können.',
  },
  columns: { process: 'Prozess', who: 'Wer ihn startet', offered: 'Angeboten' },
  who: { user: 'die Person selbst', operator: 'ein Operator' },
  always: 'immer',
  on: 'ein',
  off: 'aus',
} satisfies SwitchesTexts;
