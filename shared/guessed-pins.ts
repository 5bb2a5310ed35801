/** Symbols and digits that stand for letters. */
const LEET: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'i' },
  '€': 'e',
};

/** From the lists of the most common PINs and passwords, what no other rule finds; in lower case. */
const WORDS = new Set(
  `password passwort passwor passwd passphrase motdepasse contrasena contraseña senha parola haslo heslo jelszo salasana
  wachtwoord adgangskode passord losenord lösenord пароль qwerty qwertz azerty letmein welcome willkommen bienvenue admin
  administrator root login user guest gast secret geheim geheimnis master dragon monkey iloveyou loveyou lovely princess
  prinzessin sunshine shadow superman batman football fussball fußball baseball basketball hockey soccer starwars pokemon
  michael jordan charlie jennifer thomas andreas summer sommer winter spring autumn herbst frühling hallo hello bonjour
  test testtest tester demo changeme default computer internet access killer pepper ginger cheese chocolate schatz hase
  mama papa mutter vater trustno whatever freedom flower blink matrix chipless smartcard card company firma office buero
  büro work home love liebe january february march april june july august september october november december januar
  februar märz juni juli oktober dezember monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch
  donnerstag freitag samstag sonntag asdf yxcv zxcv qwer abcd abcde`.split(/\s+/),
);

/** Digits that many people choose for a reason of their own. */
const NUMBERS = new Set(
  `0070 1004 4321 1342 2001 007007 102030 010203 112358 314159 3141592 31415926 271828 2718281 27182818 142536 123654
  123987 159753 753159 951753 258456 456852 696969 420420 246810 24681012 134679 13467 147963 5201314 520520 1314520 1123581
  11235813 8675309 4815162342 12344321 1029384756 918273 192837 192837465`.split(/\s+/),
);

/** An addition to a common word this short makes it no harder to guess: a year, `123`. */
const MOST_BESIDE = 4;

/**
 * Whether a text in lower case is one of the words or numbers that are tried first, also with a year or a few symbols
 * added.
 */
export function isCommonPin(text: string): boolean {
  if (NUMBERS.has(text)) return true;
  const plain = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (WORDS.has(plain) && text.length - plain.length <= MOST_BESIDE) return true;
  const letters = [...text].map((sign) => LEET[sign] ?? sign).join('');
  // Where the digits at the end are digits, and where they stand for letters.
  return (
    WORDS.has(letters) ||
    WORDS.has(letters.slice(0, -1)) ||
    WORDS.has([...plain].map((sign) => LEET[sign] ?? sign).join(''))
  );
}

/** The digits of one part of a date: `Y` a year of four, `y` of two. */
const ORDERS = ['YMD', 'DMY', 'MDY', 'YDM', 'yMD', 'DMy', 'MDy', 'YM', 'MY', 'DM', 'MD', 'Y'] as const;

/** Whether digits are a date of 1900 to 2099 in some order, or of any year in two digits. */
export function isDatePin(text: string): boolean {
  return /^(\d{4}|\d{6}|\d{8})$/.test(text) && ORDERS.some((order) => isInOrder(text, order));
}

function isInOrder(text: string, order: (typeof ORDERS)[number]): boolean {
  let at = 0;
  const part: Record<string, number> = { D: 1, M: 1, Y: 2000, y: 0 };
  for (const name of order) {
    const length = name === 'Y' ? 4 : 2;
    part[name] = Number(text.slice(at, at + length));
    at += length;
  }
  const { D = 0, M = 0, Y = 0 } = part;
  return at === text.length && Y >= 1900 && Y <= 2099 && M >= 1 && M <= 12 && D >= 1 && D <= (DAYS[M - 1] ?? 0);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
