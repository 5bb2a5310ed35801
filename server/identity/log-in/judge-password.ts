import { AppError } from '../../../shared/errors.ts';

const SHORTEST = 12;
/** The least that must be left when the person's own names are removed. */
const REST_BESIDE_NAME = 8;

/**
 * Passwords of at least twelve characters that attackers try first; compared without case and trailing digits or
 * symbols.
 */
const COMMON = new Set([
  'password',
  'passwordpassword',
  'passwort',
  'passwortpasswort',
  'motdepasse',
  'contrasena',
  'qwertyuiop',
  'qwertyuiopasdf',
  'qwertzuiop',
  'qwertzuiopasdf',
  'asdfghjkl',
  'asdfghjklqwerty',
  'yxcvbnmasdfghjkl',
  'zxcvbnmasdfghjkl',
  'letmein',
  'letmeinletmein',
  'administrator',
  'adminadmin',
  'adminadminadmin',
  'superadministrator',
  'welcome',
  'welcometothejungle',
  'changeme',
  'changemeplease',
  'changemechangeme',
  'iloveyou',
  'iloveyouiloveyou',
  'abcdefghijkl',
  'abcdefghijklmnopqrstuvwxyz',
  'abcabcabcabc',
  'correcthorsebatterystaple',
  'trustno',
  'football',
  'sunshine',
  'unbelievable',
  'chipless',
  'chiplesschipless',
  'smartcard',
  'virtualsmartcard',
  'qazwsxedcrfv',
  'qweqweqweqwe',
  'abcd1234abcd',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
]);

/**
 * Refuses a password that is easy to guess: shorter than 12 characters, containing little but the person's own names,
 * one character or a short piece repeated, a run of the alphabet or the digits, or a common one (NIST SP 800-63B
 * §5.1.1.2; no rules about kinds of characters). Throws AppError `password_weak` with the rule.
 */
export function judgePassword(password: string, names: readonly string[]): void {
  const plain = password.normalize('NFC').toLowerCase();
  if ([...plain].length < SHORTEST) refuse(`It needs at least ${SHORTEST} characters`);
  if (names.some((name) => isMostly(plain, name.toLowerCase()))) refuse('It is made of your own name or address');
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(plain)) refuse('It repeats itself');
  if (isSequence(plain)) refuse('It is a plain sequence');
  if (COMMON.has(plain) || COMMON.has(plain.replace(/[^\p{L}]+$/u, '')))
    refuse('It is one of the first that are guessed');
}

function refuse(detail: string): never {
  throw new AppError('password_weak', detail);
}

function isMostly(password: string, name: string): boolean {
  return name.length >= 3 && password.includes(name) && password.replaceAll(name, '').length < REST_BESIDE_NAME;
}

function isSequence(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const plain = steps.filter((step) => Math.abs(step) <= 1).length;
  return plain >= steps.length - 1; // one wrap-around, as in 1234567890 or abcdef123456
}
