import type { PinTexts } from '../en/pin.ts';
import { startSmall } from '../start-small.ts';
import { number, plural } from './counting.ts';

export const pin = {
  first: 'PIN',
  second: 'PIN wiederholen',
  show: 'Zeigen',
  capsLock: 'Die Feststelltaste ist an.',
  rules: {
    length: (least, most) =>
      least === most
        ? plural(most, { one: '1 Zeichen', other: `${number(most)} Zeichen` })
        : `${number(least)} bis ${number(most)} Zeichen`,
    required: {
      digits: 'Mindestens eine Ziffer',
      upperCase: 'Mindestens ein Großbuchstabe',
      lowerCase: 'Mindestens ein Kleinbuchstabe',
      specialCharacters: 'Mindestens ein Sonderzeichen, etwa !',
    },
    disallowed: {
      digits: 'Keine Ziffern',
      upperCase: 'Keine Großbuchstaben',
      lowerCase: 'Keine Kleinbuchstaben',
      specialCharacters: 'Keine Sonderzeichen',
    },
    notTrivial: 'Nicht leicht zu erraten wie 123456 oder Ihr Name',
    trivial: {
      row: 'Leicht zu erraten: Zahlen der Reihe nach',
      same: 'Leicht zu erraten: immer dasselbe Zeichen',
      mirror: 'Leicht zu erraten: rückwärts dasselbe',
      keys: 'Leicht zu erraten: Tasten nebeneinander',
      date: 'Leicht zu erraten: ein Datum',
      common: 'Leicht zu erraten: eine der ersten, die man versucht',
      name: 'Leicht zu erraten: ein Teil Ihres Namens',
    },
  },
  repeat: { open: 'Wie oben', met: 'Wie oben', broken: 'Nicht wie oben' },
  said: {
    repeat: { open: 'Noch nicht wie oben.', met: 'Wie oben.', broken: 'Nicht wie oben.' },
    rules: (met, count) => `${number(met)} von ${number(count)} Regeln erfüllt.`,
    rulesAndSame: (met, count) => `${number(met)} von ${number(count)} Regeln erfüllt. Beide PINs stimmen überein.`,
    rulesAndNotSame: (met, count) =>
      `${number(met)} von ${number(count)} Regeln erfüllt. Die beiden PINs stimmen nicht überein.`,
  },
  notYet: {
    rules: (rules) => `Noch nicht: ${rules.map(startSmall).join(', ')}.`,
    same: 'Noch nicht: Die beiden PINs stimmen nicht überein.',
    both: (rules) => `Noch nicht: ${rules.map(startSmall).join(', ')}. Die beiden PINs stimmen nicht überein.`,
  },
} satisfies PinTexts;
