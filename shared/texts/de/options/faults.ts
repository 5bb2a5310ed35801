import { type Found, sayFault } from '../../../options/fault.ts';
import { USER_FIELDS } from '../../../options/user-fields.ts';
import { sayTextFault } from '../../../text-fault.ts';
import type { FaultsTexts } from '../../en/options/faults.ts';
import { list, number, plural } from '../counting.ts';
import { textFaults, UNSEEN } from '../text-faults.ts';

const ONLY = 'Ein Skript kann nur user lesen und Optionen setzen.';
const UNITS = {
  years: (count: number) => plural(count, { one: '1 Jahr', other: `${number(count)} Jahre` }),
  months: (count: number) => plural(count, { one: '1 Monat', other: `${number(count)} Monate` }),
  days: (count: number) => plural(count, { one: '1 Tag', other: `${number(count)} Tage` }),
};
const DAY = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const PERSON = {
  givenName: 'Der Vorname der Person',
  surname: 'Der Nachname der Person',
  commonName: 'Der Name der Person',
  email: 'Die E-Mail-Adresse der Person',
};
/** By the English of the sandbox. */
const INSTEAD: Readonly<Record<string, string>> = {
  'a function': 'eine Funktion',
  'a symbol': 'ein Symbol',
  'a big integer': 'ein BigInt',
  'a bigint': 'ein BigInt',
  'a text with characters that nobody can see': 'ein Text mit unsichtbaren Zeichen',
  'an object': 'ein Objekt',
  'a list of something else than numbers': 'eine Liste, in der nicht nur Zahlen stehen',
};
const SAMPLES: Readonly<Record<string, string>> = {
  'a sample employee': 'eine Beispielperson',
  'a sample operator': 'ein Operator als Beispiel',
  'a sample admin': 'ein Admin als Beispiel',
};

const reasons: FaultsTexts['reasons'] = {
  'script too long': ({ over, most }) =>
    plural(over, {
      one: `Das Skript ist um 1 Zeichen zu lang: Erlaubt sind ${number(most)}.`,
      other: `Das Skript ist um ${number(over)} Zeichen zu lang: Erlaubt sind ${number(most)}.`,
    }),
  'nested too deeply': () => 'Hier ist zu viel ineinander verschachtelt.',
  'user changed': () => 'user kann nicht geändert werden: Es ist die Person, für die der Auftrag ist.',
  'unknown field': ({ name, meant }) =>
    meant === null
      ? `Es gibt kein Feld „user.${name}“. Es gibt ${USER_FIELDS.join(', ')}.`
      : `Es gibt kein Feld „user.${name}“. Meinten Sie „user.${meant}“?`,
  'group is no option': ({ group, example }) =>
    `„${group}“ ist eine Gruppe von Optionen. Setzen Sie eine davon, etwa ${example}.`,
  'unknown option': ({ name, meant }) =>
    meant === null ? `Es gibt keine Option „${name}“.` : `Es gibt keine Option „${name}“. Meinten Sie „${meant}“?`,
  'only of other kind': ({ name, kind }) =>
    kind === 'mobile ID' ? `„${name}“ gibt es nur für Mobile IDs.` : `„${name}“ gibt es nur für virtuelle Smartcards.`,
  'option deleted': () =>
    'Eine Option kann nicht gelöscht werden. Lassen Sie ihre Zeile weg, dann gilt ihr Standardwert.',
  'unknown variable': ({ name }) => `Es gibt keine Variable „${name}“. Deklarieren Sie sie mit let oder const.`,
  'unknown name': ({ name, meant }) =>
    meant === null
      ? `„${name}“ gibt es hier nicht. ${ONLY}`
      : `„${name}“ gibt es hier nicht. ${ONLY} Meinten Sie „${meant}“?`,
  'import used': () => `„import“ ist hier nicht möglich. ${ONLY}`,
  'name taken': ({ name }) => `„${name}“ hat schon eine Bedeutung: Wählen Sie einen anderen Namen.`,
  'compares only': () => 'Das vergleicht nur. Ein einzelnes = setzt eine Option.',
  'ends too early': () => 'Das Skript endet zu früh: Etwas ist nicht geschlossen.',
  'text not expected': () => 'Hier wird kein Text erwartet.',
  'not expected': ({ name }) => `„${name}“ wird hier nicht erwartet.`,
  'curly quote': ({ name }) => `„${name}“ wird hier nicht erwartet. Texte stehen in geraden Anführungszeichen.`,
  'text not closed': () => 'Ein Text ist nicht geschlossen: Das letzte Anführungszeichen fehlt.',
  'template not closed': () => 'Ein Text ist nicht geschlossen: Das letzte ` fehlt.',
  'comment not closed': () => 'Ein Kommentar ist nicht geschlossen: */ fehlt.',
  'pattern not closed': () => 'Ein regulärer Ausdruck ist nicht geschlossen: Das letzte / fehlt.',
  'pattern not valid': ({ message }) => `Ein regulärer Ausdruck ist ungültig: ${message}.`,
  'declared already': ({ name }) => `„${name}“ ist schon deklariert.`,
  'assigned to no variable': () => 'Dem kann nichts zugewiesen werden.',
  'word of JavaScript': ({ name }) => `„${name}“ ist ein Wort von JavaScript selbst, kein Name.`,
  'module syntax': () => 'Ein Skript kann nichts importieren oder exportieren.',
  'await used': () => '„await“ ist hier nicht möglich: Ein Skript wartet auf nichts.',
  'return outside': () => '„return“ ist nur in einer Funktion möglich.',
  'with used': () => '„with“ ist hier nicht möglich.',
  'number not readable': () => 'Diese Zahl ist nicht lesbar.',
  'number and name': ({ name }) => `Eine Zahl und „${name}“ stehen ohne Abstand nebeneinander.`,
  'throw without value': () => 'Was geworfen wird, muss in derselben Zeile stehen.',
  'took too long': ({ milliseconds }) =>
    `Es dauerte länger als ${number(milliseconds)} Millisekunden und wurde beendet.`,
  'used too much memory': ({ megabytes }) => `Es brauchte mehr als ${number(megabytes)} MB Speicher und wurde beendet.`,
  'broke its sandbox': () => 'Es hat seine Sandbox zum Absturz gebracht und wurde beendet.',
  'threw an error': () => 'Es warf einen Fehler, der nichts sagt.',
  'threw a text': ({ message }) => `Es warf „${message}“.`,
  'threw a value': ({ message }) => `Es warf: ${INSTEAD[message] ?? message}.`,
  'called itself too deeply': () => 'Es hat sich zu oft selbst aufgerufen.',
  'text too long': () => 'Ein Text wurde zu lang.',
  'list fixed': () => 'Diese Liste kann nicht verändert werden. Weisen Sie eine neue zu.',
  'not changeable': ({ name }) => `„${name}“ kann nicht geändert werden.`,
  'not a function': () => 'Das ist keine Funktion.',
  'failed silently': () => 'Es brach ab, ohne zu sagen, warum.',
  'engine says': ({ message }) => `JavaScript meldet: ${message}`,
  'not true or false': ({ option, found }) => `${option} muss true oder false sein. Gesetzt ist: ${said(found)}.`,
  'not a whole number': ({ option, min, max, orNull, found }) =>
    orNull
      ? `${option} muss eine ganze Zahl von ${min} bis ${max} oder null sein. Gesetzt ist: ${said(found)}.`
      : `${option} muss eine ganze Zahl von ${min} bis ${max} sein. Gesetzt ist: ${said(found)}.`,
  'not a choice': ({ option, values, found, meant }) => {
    const alternatives = `${values.slice(0, -1).join(', ')} oder ${values.at(-1)}`;
    return meant === null
      ? `${option} muss ${alternatives} sein. Gesetzt ist: ${said(found)}.`
      : `${option} muss ${alternatives} sein. Gesetzt ist: ${said(found)}. Meinten Sie ${meant}?`;
  },
  'key does not encrypt': ({ option, quoted }) =>
    `${option} kann nicht ${quoted} sein: Ein solcher Schlüssel signiert, verschlüsselt aber nicht.`,
  'not a text': ({ option, most, found }) =>
    `${option} muss Text von 1 bis ${number(most)} Zeichen sein. Gesetzt ist: ${said(found)}.`,
  'text of option too long': ({ option, most }) => `${option} ist länger als ${number(most)} Zeichen.`,
  'text with something unseen': ({ option, kind, code }) =>
    `${option} enthält ${(UNSEEN as Readonly<Record<string, string>>)[kind] ?? UNSEEN['a sign that nobody sees']} (${code}).`,
  'text empty': ({ option }) => `${option} ist leer.`,
  'not a list': ({ option, min, max, found }) =>
    `${option} muss eine Liste ganzer Zahlen von ${min} bis ${max} sein. Gesetzt ist: ${said(found)}.`,
  'wrong number in list': ({ option, min, max, found }) =>
    `${option} muss eine Liste ganzer Zahlen von ${min} bis ${max} sein. Darin steht: ${said(found)}.`,
  'too many numbers': ({ option, most }) => `${option} hat mehr als ${number(most)} Zahlen.`,
  'number twice': ({ option, number: twice }) => `${option} enthält ${twice} zweimal.`,
  'Web eID does not know it': ({ algorithm }) =>
    `Web eID kennt ${algorithm} nicht: Websites, die es verwenden, können damit niemanden anmelden.`,
  'no number': () => 'Ohne die Zahl bekommt die Mobile ID, wer die E-Mail zuerst liest.',
  'PIN too short': ({ digits }) =>
    `Wer eine Karte kopiert, findet eine PIN von ${number(digits)} Ziffern in wenigen Stunden.`,
  'easy PINs': () => 'PINs, die alle zuerst probieren, sind erlaubt, etwa 123456.',
  'keys not recoverable': () =>
    'Verschlüsselungsschlüssel können noch nicht wiederhergestellt werden: Für certificates.encryption muss encryptionKeys.recover "none" sein.',
  'no certificate': ({ recovers }) =>
    recovers
      ? 'Kein einziges Zertifikat: authentication, signature oder encryption muss true sein. Wiederherstellen allein ergibt noch keines.'
      : 'Kein einziges Zertifikat: authentication, signature oder encryption muss true sein.',
  'after the CA': ({ amount, unit, until }) =>
    `Die Gültigkeit (${UNITS[unit](amount)} ab heute) reicht über das Ende der Zertifizierungsstelle am ${DAY.format(new Date(until))} hinaus.`,
  'PIN length impossible': ({ min, max }) => `Eine PIN kann nicht ${number(min)} bis ${number(max)} Zeichen haben.`,
  'minimum above maximum': ({ min, max }) =>
    `Mindestens ${number(min)} und höchstens ${number(max)} Zeichen sind nicht zugleich möglich.`,
  'every character disallowed': () => 'Jede Art von Zeichen ist verboten.',
  'more kinds than characters': ({ kinds, most }) =>
    plural(most, {
      one: `${number(kinds)} Arten von Zeichen sind verlangt, aber eine PIN hat höchstens 1 Zeichen.`,
      other: `${number(kinds)} Arten von Zeichen sind verlangt, aber eine PIN hat höchstens ${number(most)} Zeichen.`,
    }),
  'person without email': () => 'Die Person hat keine E-Mail-Adresse, und ein Zertifikat braucht eine.',
  'person not certifiable': ({ field, wrong }) => `${sayTextFault(PERSON[field], wrong, textFaults)}.`,
  'cut by the CA': ({ days }) =>
    plural(days, {
      one: 'Gültig wäre nur 1 Tag, bis die Zertifizierungsstelle endet.',
      other: `Gültig wären nur ${number(days)} Tage, bis die Zertifizierungsstelle endet.`,
    }),
  slow: ({ seconds, tried, people }) =>
    `Das Skript ist langsam: In ${number(seconds)} Sekunden wurde es für ${number(tried)} von ${number(people)} Personen probiert.`,
  'so already': (fault) => `Schon in der gespeicherten Version so: ${sayFault(fault, reasons) ?? ''}`,
};

function said(found: Found): string {
  switch (found.is) {
    case 'text':
      return `der Text ${found.quoted}`;
    case 'list':
      return 'eine Liste';
    case 'value':
      return found.value;
    case 'other':
      return (
        INSTEAD[found.what] ??
        found.what
          .replace(/^a text of (\d+) characters$/, 'ein Text von $1 Zeichen')
          .replace(/^a list of (\d+) entries$/, 'eine Liste von $1 Einträgen')
      );
  }
}

const names = (examples: readonly string[]) => list(examples.map((name) => SAMPLES[name] ?? name));

export const faults = {
  reasons,
  atLine: (line, reason) => `Zeile ${line}: ${reason}`,
  failsFor: (people, of) =>
    plural(of, {
      one: `Schlägt für ${number(people)} von 1 Person fehl.`,
      other: `Schlägt für ${number(people)} von ${number(of)} Personen fehl.`,
    }),
  failsForThese: (people, of, examples) =>
    plural(of, {
      one: `Schlägt für ${number(people)} von 1 Person fehl: ${names(examples)}.`,
      other: `Schlägt für ${number(people)} von ${number(of)} Personen fehl: ${names(examples)}.`,
    }),
  failsForSuch: (people, of, examples) =>
    `Schlägt für ${number(people)} von ${number(of)} Personen fehl, zum Beispiel: ${names(examples)}.`,
  notSaved: 'Nicht gespeichert.',
  notSavedFor: (fault) => `Nicht gespeichert. ${fault}`,
  notSavedForMore: (fault, more) =>
    plural(more, {
      one: `Nicht gespeichert. ${fault} Und 1 weiterer Fehler.`,
      other: `Nicht gespeichert. ${fault} Und ${number(more)} weitere Fehler.`,
    }),
} satisfies FaultsTexts;
