import type { SavingTexts } from '../../en/options/saving.ts';

export const saving = {
  why: 'Warum',
  whyHelp: 'Was sich geändert hat, für alle, die das in einem Jahr lesen.',
  whyMissing: 'Sagen Sie vor dem Speichern, warum.',
  counts: 'Gilt für Aufträge, die danach beginnen.',
  unchanged: 'Nichts wurde geändert.',
  save: 'Speichern',
  savedAs: (version) => `Als Version ${version} gespeichert.`,
  noConnection: 'Keine Verbindung, deshalb ist das vielleicht nicht gespeichert.',
  noConnectionHelp:
    'Was Sie eingegeben haben, geht nicht verloren. Speichern Sie noch einmal, sobald Sie verbunden sind.',
  overtaken: (by, version) => `${by} hat Version ${version} gespeichert, während Sie gearbeitet haben.`,
  overtakenBySomebody: (version) => `Jemand hat Version ${version} gespeichert, während Sie gearbeitet haben.`,
  overtakenHelp: 'Nichts wurde überschrieben. Vergleichen Sie, und speichern Sie dann noch einmal.',
  compare: 'Vergleichen',
  compared: (version) => `Version ${version} und Ihre`,
  theirs: (version, by) => `Version ${version}, ${by}`,
  yours: 'Ihre',
  close: 'Schließen',
  draft: {
    title: 'Sie haben frühere Änderungen, die nicht gespeichert sind.',
    body: 'Sie haben sie in diesem Tab eingegeben. Unten steht die gespeicherte Version.',
    resume: 'Zurückholen',
    discard: 'Verwerfen',
  },
  leave: {
    title: 'Ohne Speichern verlassen?',
    body: 'Ihre Änderungen an diesem Skript gehen verloren. Die gespeicherte Version bleibt, wie sie ist.',
    leave: 'Verlassen',
    stay: 'Bleiben',
  },
} satisfies SavingTexts;
