import type { AnyNode } from 'acorn';
import type { CredentialKind } from '../credential.ts';
import { assignmentOf } from './assignment-of.ts';
import { describeOptions } from './describe-options.ts';
import { findUses } from './find-uses.ts';
import { lineEndOf } from './locate.ts';
import type { OptionValue } from './option.ts';
import type { OptionPath } from './option-list.ts';
import { parseScript } from './parse-script.ts';
import { type Quote, writeLiteral } from './write-literal.ts';

/**
 * The script with another literal value for an option; everything else stays the same byte for byte. If the script does
 * not set the option, a line is added after the last one of its group, or else at the end.
 *
 * Throws TypeError if the script sets the option in another way than by one literal (see `describeOptions`), if it
 * cannot be parsed, and for an option that this kind does not have.
 */
export function setLiteral(kind: CredentialKind, text: string, path: OptionPath, value: OptionValue): string {
  const described = describeOptions(kind, text);
  const state = 'options' in described ? described.options[path] : undefined;
  switch (state?.how) {
    case 'literal':
      return same(state.value, value)
        ? text
        : replaceRange(text, state, writeLiteral(value, quoteOf(text.charAt(state.start))));
    case 'default':
      return addAssignment(text, path, writeLiteral(value));
    default:
      throw new TypeError(`${path} is not set by one written value`);
  }
}

/** The script with one place in it replaced. */
export function replaceRange(text: string, { start, end }: { start: number; end: number }, source: string): string {
  return text.slice(0, start) + source + text.slice(end);
}

/** The script with one more line that sets an option: after the last one of its group, or else at the end. */
export function addAssignment(text: string, path: OptionPath, source: string): string {
  const line = `${path} = ${source};`;
  const sibling = lastOfGroup(text, path.slice(0, path.indexOf('.') + 1));
  if (sibling === null) return appendLine(text, line);
  const { start, end } = sibling;
  const indent = /(?:^|[\r\n])([ \t]*)$/.exec(text.slice(0, start))?.[1] ?? '';
  const rest = /^[ \t]*(?:\/\/[^\r\n\u2028\u2029]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)?(?=[\r\n]|$)/.exec(
    text.slice(end),
  );
  const at = end + (rest?.[0].length ?? 0);
  return text.slice(0, at) + lineEndOf(text) + indent + line + text.slice(at);
}

/** The script with a line added at its end, which takes effect over everything before it. */
export function appendLine(text: string, line: string): string {
  const lineEnd = lineEndOf(text);
  const begun = text !== '' && !/[\r\n]$/.test(text);
  return text + (begun ? lineEnd : '') + line + lineEnd;
}

function lastOfGroup(text: string, group: string): AnyNode | null {
  const parsed = parseScript(text);
  if ('fault' in parsed) throw new TypeError('The script cannot be read');
  const siblings = findUses(parsed.program).filter((use) => {
    const assignment = assignmentOf(use, text);
    return assignment?.topLevel === true && assignment.path.startsWith(group);
  });
  return siblings.at(-1)?.statement ?? null;
}

function quoteOf(sign: string): Quote {
  return sign === "'" || sign === '`' ? sign : '"';
}

function same(one: OptionValue, other: OptionValue): boolean {
  return writeLiteral(one) === writeLiteral(other);
}
