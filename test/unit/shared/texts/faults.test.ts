import { describe, expect, it } from 'vitest';
import { judgeValue } from '../../../../server/options/judge-value.ts';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { describeFault, describeRefusal } from '../../../../shared/options/describe-fault.ts';
import { type Fault, sayFault } from '../../../../shared/options/fault.ts';
import { OPTION_LIST, type OptionPath } from '../../../../shared/options/option-list.ts';
import type { ScriptFault } from '../../../../shared/options/script-fault.ts';
import { faults as german } from '../../../../shared/texts/de/options/faults.ts';
import { faults as english } from '../../../../shared/texts/en/options/faults.ts';

const FAULT: ScriptFault = {
  line: 12,
  column: null,
  option: 'pin.maxLength',
  reason: 'at least 8 and at most 6 characters cannot both be true.',
  what: { code: 'minimum above maximum', facts: { min: 8, max: 6 } },
  fails: null,
};
const RANGE = { option: 'validity.amount', min: 1, max: 7305 };
const fails = { people: 3, of: 40, examples: ['Alice Berg', 'a sample admin'], personId: 'a' };

describe('a fault of a script', () => {
  it.each<[Fault, string, string]>([
    [
      { code: 'slow', facts: { seconds: 30, tried: 1284, people: 10_000 } },
      'the script is slow: within 30 seconds it was tried for 1,284 of 10,000 people.',
      'Das Skript ist langsam: In 30 Sekunden wurde es für 1.284 von 10.000 Personen probiert.',
    ],
    [
      { code: 'cut by the CA', facts: { days: 1 } },
      'it would last 1 day only, until the certificate authority ends.',
      'Gültig wäre nur 1 Tag, bis die Zertifizierungsstelle endet.',
    ],
    [
      { code: 'not a whole number', facts: { ...RANGE, orNull: false, found: { is: 'value', value: '10000' } } },
      'validity.amount has to be a whole number from 1 to 7305, not 10000.',
      'validity.amount muss eine ganze Zahl von 1 bis 7305 sein. Gesetzt ist: 10000.',
    ],
  ])('groups what is counted, and no value of a script: %j', (fault, inEnglish, inGerman) => {
    expect(sayFault(fault, english.reasons)).toBe(inEnglish);
    expect(sayFault(fault, german.reasons)).toBe(inGerman);
  });

  it.each<[string, string, string]>([
    [
      'pin.minLenght = 6;',
      'Line 1: there is no option "pin.minLenght". Did you mean "pin.minLength"?',
      'Zeile 1: Es gibt keine Option „pin.minLenght“. Meinten Sie „pin.minLength“?',
    ],
    ['pin.minLength = ;', 'Line 1: ";" is not expected here.', 'Zeile 1: „;“ wird hier nicht erwartet.'],
    [
      'user.email = "x";',
      'Line 1: user cannot be changed: it is who the order is for.',
      'Zeile 1: user kann nicht geändert werden: Es ist die Person, für die der Auftrag ist.',
    ],
  ])('in %j is said in English and in German', (text, inEnglish, inGerman) => {
    const sent: ScriptFault[] = JSON.parse(JSON.stringify(checkScript('mobile ID', text)));
    expect(sent.map((fault) => describeFault(fault, english))).toEqual([inEnglish]);
    expect(sent.map((fault) => describeFault(fault, german))).toEqual([inGerman]);
  });

  it.each<[OptionPath, string | number, string]>([
    [
      'pin.digits',
      'alowed',
      'pin.digits muss "allowed", "disallowed" oder "required" sein. Gesetzt ist: der Text "alowed". Meinten Sie "allowed"?',
    ],
    ['pin.minLength', 3, 'pin.minLength muss eine ganze Zahl von 4 bis 127 sein. Gesetzt ist: 3.'],
    ['properties.userId', 'a\nb', 'properties.userId enthält einen Zeilenumbruch (U+000A).'],
  ])('of %s, set to %j, is said in German', (path, value, said) => {
    const option = OPTION_LIST.find((one) => one.path === path);
    const fault = option && judgeValue(option, { value });
    expect(fault && sayFault(fault, german.reasons)).toBe(said);
  });

  it('says for whom it fails', () => {
    expect(describeFault({ ...FAULT, fails }, german)).toBe(
      'Zeile 12: Mindestens 8 und höchstens 6 Zeichen sind nicht zugleich möglich. Schlägt für 3 von 40 Personen fehl, zum Beispiel: Alice Berg und ein Admin als Beispiel.',
    );
  });

  it('says why nothing was saved', () => {
    const said = 'Nicht gespeichert. Zeile 12: Mindestens 8 und höchstens 6 Zeichen sind nicht zugleich möglich.';
    expect(describeRefusal([FAULT], german)).toBe(said);
    expect(describeRefusal([FAULT, FAULT, FAULT], german)).toBe(`${said} Und 2 weitere Fehler.`);
  });

  it('that the saved version has as well says which', () => {
    const what = { code: 'so already', facts: { ...FAULT.what } };
    expect(sayFault(what, german.reasons)).toBe(
      'Schon in der gespeicherten Version so: Mindestens 8 und höchstens 6 Zeichen sind nicht zugleich möglich.',
    );
  });

  it.each<[string, ScriptFault['what']]>([
    ['of an older version', undefined],
    ['of a newer one', { code: 'too nice', facts: {} }],
    ['with other facts', { code: 'minimum above maximum', facts: { min: 'eight' } }],
  ])('%s is said in English', (_, what) =>
    expect(describeFault({ ...FAULT, what }, german)).toBe(`Zeile 12: ${FAULT.reason}`),
  );
});
