import { extname } from 'node:path';
import type { Sources } from './sources.ts';

/** What readers of comments, documents and test names stumble over, and what to write instead. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/can not|can['’]t/, '"cannot"'],
  [/he|his|him|himself/, '"they", "their", "them" or the name'],
  [/mend(?:s|ed|ing)?/, '"fix", "correct" or "recover"'],
  [/dear(?:er|est|ly)?/, '"costly"'],
  [/spelt/, '"spelled"'],
  [/for ever/, '"permanently" or "endlessly"'],
  [/whoever|whomever/, 'who it is: "a person who", "a caller that", "an attacker with"'],
  [/somebody|somebody else['’]s/, '"a person", "someone" or "another person"'],
  [/meanwhile/, '"in between" or "until then"'],
  [/deeds?/, '"event", "action" or "change"'],
  [/dead/, '"no longer valid" or "ended"'],
  [/anew/, '"again", or a verb with "re"'],
];

/** Sentences of the screens that documents repeat. */
const REPEATED = /whoever reads the mail first/g;

/** Text that is quoted keeps its words: code in backticks, sentences in double quotation marks. */
const QUOTED = /`[^`]*`|"[^"\n]*"|“[^”]*”|'[^'\s]*'/g;

/** `path:line: "word", write …` for each word of the list in a comment, a document or the name of a test. */
export function oddWords(files: Sources): string[] {
  return [...files].flatMap(([path, text]) =>
    proseOf(path, text)
      .split('\n')
      .flatMap((line, at) => {
        const plain = line.replace(QUOTED, '').replace(REPEATED, '');
        return WORDS.flatMap(([pattern, instead]) => {
          const found = plain.match(new RegExp(`(?<![\\w-])(?:${pattern.source})(?![\\w-])`, 'i'));
          return found === null ? [] : [`${path}:${at + 1}: "${found[0]}", write ${instead}`];
        });
      }),
  );
}

/** The file with everything but its prose blanked, line by line. */
function proseOf(path: string, text: string): string {
  switch (extname(path)) {
    case '.md':
      return text.replace(/^ *```[\s\S]*?^ *```/gm, blank);
    case '.css':
      return keep(text, /\/\*[\s\S]*?\*\//g);
    default:
      return keep(
        text,
        /\.test\.tsx?$/.test(path) || /^test\/(?:contract|support)\//.test(path) ? PROSE_OF_TESTS : COMMENTS,
      );
  }
}

/** A string is matched as well, so that `//` in it begins no comment; `keep` takes the comments alone. */
const STRING = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/;
const COMMENT = /(?<prose>\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*)/;
/** Where a string is the name of a test: the first argument of `it`, `describe` and their tables. */
const TITLED = /(?<=\b(?:it|describe|test)(?:\.\w+)*\(\s*|\.each\([^()]*\)\(\s*|\]\)\(\s*)/;
const COMMENTS = new RegExp(`${COMMENT.source}|${STRING.source}`, 'g');
const PROSE_OF_TESTS = new RegExp(`${TITLED.source}(?<title>${STRING.source})|${COMMENT.source}|${STRING.source}`, 'g');

/** Blanks all but what the pattern's groups match; a title loses its quotation marks. */
function keep(text: string, pattern: RegExp): string {
  let prose = '';
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    prose += blank(text.slice(end, match.index));
    end = match.index + match[0].length;
    const title = match.groups?.['title'];
    const isProse = match.groups === undefined || match.groups['prose'] !== undefined;
    prose += title === undefined ? (isProse ? match[0] : blank(match[0])) : ` ${title.slice(1, -1)} `;
  }
  return prose + blank(text.slice(end));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
