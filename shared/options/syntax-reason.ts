import { shorten } from './names-of-kind.ts';

type Say = (found: string, near: string) => string;

/**
 * Acorn's message without its position, and our wording: `found` is what the pattern captured, `near` the token at that
 * place.
 */
const REASONS: ReadonlyArray<readonly [pattern: RegExp, say: Say]> = [
  [/^Unexpected token$/, (_, near) => notExpected(near)],
  [/^Unexpected character '(.*)'$/su, (found) => strangeCharacter(found)],
  [/^Unterminated string constant$/, () => 'a text is not closed: its last quote is missing.'],
  [/^Unterminated template/, () => 'a text is not closed: its last ` is missing.'],
  [/^Unterminated comment$/, () => 'a comment is not closed: */ is missing.'],
  [/^Unterminated regular expression$/, () => 'a regular expression is not closed: its last / is missing.'],
  [/^Invalid regular expression: .*: (.*)$/su, (found) => `a regular expression is not valid: ${lowerFirst(found)}.`],
  [/^Identifier '(.*)' has already been declared$/, (found) => `"${found}" has already been declared.`],
  [/^Assigning to (?:rvalue|eval|arguments)/, () => 'nothing can be assigned to this.'],
  [/^(?:The keyword|Unexpected keyword) '(.*?)'/, (found) => `"${found}" is a word of JavaScript itself, not a name.`],
  [/^'import' and 'export' may/, () => 'a script can neither import nor export anything.'],
  [/^Cannot use 'import.meta'/, () => 'a script can neither import nor export anything.'],
  [/'await'|^Await/, () => '"await" does not work here: a script waits for nothing.'],
  [/^'return' outside of function$/, () => '"return" works inside a function only.'],
  [/^'with' in strict mode$/, () => '"with" does not work here.'],
  [/^Invalid number$/, () => 'this number cannot be read.'],
  [/^Identifier directly after number$/, (_, near) => `a number and "${near}" stand together.`],
  [/^Illegal newline after throw$/, () => 'what is thrown has to stand on the same line.'],
];

/** Why a script cannot be parsed, to follow `Line 12: `. `message` is acorn's, `offset` where it stopped. */
export function syntaxReason(message: string, text: string, offset: number): string {
  const bare = message.replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, say] of REASONS) {
    const found = pattern.exec(bare);
    if (found !== null) return say(found[1] ?? '', shorten(nearBy(text, offset)));
  }
  return `${lowerFirst(bare).replace(/\.$/, '')}.`;
}

/** The word or symbol at an offset; empty at the end of the text. */
function nearBy(text: string, offset: number): string {
  return /^(?:[\p{L}\p{N}_$]{1,40}|\S)/u.exec(text.slice(offset, offset + 80).trimStart())?.[0] ?? '';
}

function notExpected(near: string): string {
  if (near === '') return 'the script ends too early: something is not closed.';
  return near === '"' || near === "'" ? 'a text is not expected here.' : `"${near}" is not expected here.`;
}

/** Word processors turn straight quotes into these. */
function strangeCharacter(character: string): string {
  const quotes = /[“”„‟‘’‚«»]/u.test(character) ? ' Texts stand in straight quotes.' : '';
  return `"${shorten(character)}" is not expected here.${quotes}`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
