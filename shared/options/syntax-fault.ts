import { type Fault, plainFault } from './fault.ts';
import { shorten } from './names-of-kind.ts';

type Say = (found: string, near: string) => Fault;

/**
 * Acorn's message without its position, and our code: `found` is what the pattern captured, `near` the token at that
 * place.
 */
const REASONS: ReadonlyArray<readonly [pattern: RegExp, say: Say]> = [
  [/^Unexpected token$/, (_, near) => notExpected(near)],
  [/^Unexpected character '(.*)'$/su, (found) => strangeCharacter(found)],
  [/^Unterminated string constant$/, () => plainFault('text not closed')],
  [/^Unterminated template/, () => plainFault('template not closed')],
  [/^Unterminated comment$/, () => plainFault('comment not closed')],
  [/^Unterminated regular expression$/, () => plainFault('pattern not closed')],
  [
    /^Invalid regular expression: .*: (.*)$/su,
    (found) => ({ code: 'pattern not valid', facts: { message: lowerFirst(found) } }),
  ],
  [/^Identifier '(.*)' has already been declared$/, (name) => ({ code: 'declared already', facts: { name } })],
  [/^Assigning to (?:rvalue|eval|arguments)/, () => plainFault('assigned to no variable')],
  [/^(?:The keyword|Unexpected keyword) '(.*?)'/, (name) => ({ code: 'word of JavaScript', facts: { name } })],
  [/^'import' and 'export' may/, () => plainFault('module syntax')],
  [/^Cannot use 'import.meta'/, () => plainFault('module syntax')],
  [/'await'|^Await/, () => plainFault('await used')],
  [/^'return' outside of function$/, () => plainFault('return outside')],
  [/^'with' in strict mode$/, () => plainFault('with used')],
  [/^Invalid number$/, () => plainFault('number not readable')],
  [/^Identifier directly after number$/, (_, name) => ({ code: 'number and name', facts: { name } })],
  [/^Illegal newline after throw$/, () => plainFault('throw without value')],
];

/** Why a script cannot be parsed. `message` is acorn's, `offset` where it stopped. */
export function syntaxFault(message: string, text: string, offset: number): Fault {
  const bare = message.replace(/ \(\d+:\d+\)$/, '');
  for (const [pattern, say] of REASONS) {
    const found = pattern.exec(bare);
    if (found !== null) return say(found[1] ?? '', shorten(nearBy(text, offset)));
  }
  return { code: 'engine says', facts: { message: `${lowerFirst(bare).replace(/\.$/, '')}.` } };
}

/** The word or symbol at an offset; empty at the end of the text. */
function nearBy(text: string, offset: number): string {
  return /^(?:[\p{L}\p{N}_$]{1,40}|\S)/u.exec(text.slice(offset, offset + 80).trimStart())?.[0] ?? '';
}

function notExpected(name: string): Fault {
  if (name === '') return plainFault('ends too early');
  return name === '"' || name === "'" ? plainFault('text not expected') : { code: 'not expected', facts: { name } };
}

/** Word processors turn straight quotes into these. */
function strangeCharacter(character: string): Fault {
  const code = /[“”„‟‘’‚«»]/u.test(character) ? 'curly quote' : 'not expected';
  return { code, facts: { name: shorten(character) } };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
