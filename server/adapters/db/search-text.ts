/** Letters that Unicode does not decompose into a base letter and a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};
/** As they are written where a keyboard lacks them. */
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const APOSTROPHES = /['’‘ʼ`´ʹ′＇]/g;
/** Nobody types more words, and each is searched separately. */
const MOST_WORDS = 8;

/**
 * A text as people are found and sorted by it: without case, accents and apostrophes, in compatibility form, so that
 * typing `obrien`, `O'Brien` or `strasse` finds O’Brien and Straße.
 */
function folded(text: string): string {
  const lower = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return lower.replace(APOSTROPHES, '').replace(/[ßøłđðæœıþ]/g, (letter) => FOLDED[letter] ?? letter);
}

function spelled(text: string): string {
  return text.normalize('NFC').replace(/[äöüåø]/giu, (letter) => SPELLED[letter.toLowerCase()] ?? letter);
}

/**
 * The text that a search looks through. The common name comes first: it also sorts people. A missing department adds
 * nothing; a name with umlauts is repeated as it is spelled without them.
 */
export function searchText(person: {
  readonly commonName: string;
  readonly userName: string;
  readonly email: string;
  readonly department: string;
}): string {
  const { commonName, userName, email, department } = person;
  const other = folded(spelled(commonName));
  const lines = [commonName, userName, email, ...(department === '' ? [] : [department])].map(folded);
  return [...lines, ...(other === folded(commonName) ? [] : [other])].join('\n');
}

/** The words of a search, folded: `Berg, Alice` is two, in any order. */
export function searchWords(words: string): string[] {
  return (
    folded(words)
      // May include a NUL, which PostgreSQL accepts in no text.
      .split(/[\s\0,;()"“”]+/)
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS)
  );
}

/** The pattern of `like … escape '\'` for text that contains the folded `word`, whatever characters it consists of. */
export function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
