import type { VersionsTexts } from '../../en/options/versions.ts';
import { number, plural } from '../counting.ts';

const lines = (count: number) => plural(count, { one: '1 Zeile', other: `${number(count)} Zeilen` });

export const versions = {
  title: 'Versionen',
  backTo: {
    'virtual smart card': 'Zurück: Virtuelle Smartcard',
    'mobile ID': 'Zurück: Mobile ID',
  },
  lead: {
    'virtual smart card': 'Jeder gespeicherte Stand des Optionsskripts für die virtuelle Smartcard.',
    'mobile ID': 'Jeder gespeicherte Stand des Optionsskripts für die Mobile ID.',
  },
  all: 'Alle Versionen',
  difference: 'Unterschied',
  one: 'Bisher eine Version',
  oneHelp: 'Was sich geändert hat, steht hier, sobald es eine zweite gibt.',
  from: 'Von',
  to: 'Bis',
  cameWithChipless: 'Mit Chipless geliefert.',
  newest: 'neueste',
  choice: (version, day) => `Version ${version}\u00a0· ${day}`,
  choiceBy: (version, day, by) => `Version ${version}\u00a0· ${day}\u00a0· ${by}`,
  restore: 'Wiederherstellen',
  restoreWhich: (version) => `Version ${version}`,
  restoring: {
    title: (version) => `Version ${version} wiederherstellen?`,
    body: (next) => `Ihr Text wird Version ${next}. Aufträge, die schon begonnen haben, laufen unverändert weiter.`,
    why: 'Warum',
    whyFirst: (version) => `Version ${version} wiederhergestellt.`,
    whyMissing: 'Sagen Sie, warum, für alle, die diese Liste lesen.',
    whyHelp: 'Steht in dieser Liste und im Protokoll.',
    compare: 'Vergleichen',
    restore: 'Wiederherstellen',
  },
  notRestored: {
    title: 'Nicht gespeichert.',
    overtaken:
      'Inzwischen wurde eine andere Version gespeichert. Nichts wurde überschrieben. Vergleichen Sie, und speichern Sie dann noch einmal.',
    changedSince: (version) =>
      `Woran Version ${version} geprüft wird, hat sich seither geändert: die Regeln, die CA oder die Personen.`,
    unseen:
      'Entfernen Sie unter „Warum“, was nicht zu sehen ist, etwa ein Zeichen, das die Richtung des Textes umkehrt.',
  },
  saved: (version, restored) => `Version ${version} ist gespeichert, mit dem Text von Version ${restored}.`,
  sameText: (version) => `Version ${version} hat genau diesen Text schon. Nichts wurde gespeichert.`,
  side: (version) => `Version ${version}`,
  diff: {
    none: 'Kein Unterschied.',
    counts: ({ before, after, added, removed }) =>
      `${before} → ${after}: ${lines(added)} hinzugefügt, ${lines(removed)} entfernt.`,
    caption: (before, after) => `Unterschied: ${before} → ${after}`,
    lineIn: (side) => `Zeile (${side})`,
    text: 'Text',
    added: 'Hinzugefügt: ',
    removed: 'Entfernt: ',
    showSame: (count) => `${lines(count)} ohne Unterschied anzeigen`,
    showMore: (count) => `${lines(count)} mehr anzeigen`,
  },
} satisfies VersionsTexts;
