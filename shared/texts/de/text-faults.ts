import type { UnseenKind } from '../../find-unseen.ts';
import type { TextFaultsTexts } from '../en/text-faults.ts';
import { number } from './counting.ts';

/** After a verb. */
export const UNSEEN: Readonly<Record<UnseenKind, string>> = {
  'a line break': 'einen Zeilenumbruch',
  'a control character': 'ein Steuerzeichen',
  'half a character': 'ein halbes Zeichen',
  'a sign that turns the direction of the text': 'ein Zeichen, das die Schreibrichtung umkehrt',
  'a sign that nobody sees': 'ein unsichtbares Zeichen',
};

export const textFaults: TextFaultsTexts = {
  empty: (it) => `${it} ist leer`,
  unseen: (it, { kind, code }) => `${it} enthält ${UNSEEN[kind]} (${code})`,
  'nothing seen': (it) => `${it} enthält nichts Sichtbares`,
  'too long': (it, { most }) => `${it} ist länger als ${number(most)} Zeichen`,
  'too many bytes': (it, { most }) => `${it} ist länger als ${number(most)} Byte`,
  'no address': (it) => `${it} muss aussehen wie alice@example.com`,
  'too many bytes before @': (it, { most }) => `${it} hat mehr als ${number(most)} Byte vor dem @`,
  'space before @': (it) => `${it} hat ein Leerzeichen oder Anführungszeichen vor dem @`,
  'sign before @': (it) => `${it} hat vor dem @ ein Zeichen, das dort nicht stehen kann`,
  'not composed before @': (it) => `${it} hat vor dem @ Buchstaben, die nicht zusammengesetzt sind (NFC)`,
  'IP address': (it) => `${it} hat eine IP-Adresse statt eines Domainnamens`,
  'no domain': (it) => `${it} hat keinen Domainnamen nach dem @`,
};
