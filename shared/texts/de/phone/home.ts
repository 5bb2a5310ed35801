import type { HomeTexts } from '../../en/phone/home.ts';
import { number } from '../counting.ts';

export const home = {
  title: 'Mobile ID',
  nothing: 'Keine Mobile ID auf diesem Smartphone',
  waiting: {
    title: 'Ihre Mobile ID wartet auf Sie',
    body: 'Sie sind gegangen, bevor sie erstellt war.',
    action: 'Fortsetzen',
  },
  all: 'Mobile IDs auf diesem Smartphone',
  place: (index, count) => `${number(index)} von ${number(count)}`,
  thisPhone: 'Dieses Smartphone',
  blocked: 'Blockiert nach 5 falschen PINs. Sperren Sie diese Mobile ID im Self-Service und bestellen Sie eine neue.',
  unreadable: {
    title: 'Was dieses Smartphone enthält, lässt sich nicht lesen.',
    body: 'Nichts wurde geändert. Schließen Sie die App und öffnen Sie sie noch einmal. Wenn es so bleibt, wenden Sie sich an Ihren Helpdesk.',
  },
  deletion: {
    title: 'Diese Mobile ID von diesem Smartphone löschen?',
    action: 'Mobile ID löschen',
    here: 'Ihre Schlüssel werden vernichtet und lassen sich nicht wiederherstellen.',
    there: (host) =>
      `${host} sperrt sie und widerruft ihre Zertifikate. Ist der Server jetzt nicht erreichbar, geschieht das beim nächsten Kontakt.`,
    failed: 'Die Mobile ID konnte nicht gelöscht werden. Sie ist unverändert.',
    done: 'Die Mobile ID ist gelöscht.',
  },
} satisfies HomeTexts;
