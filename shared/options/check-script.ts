import type { AnyNode, Program } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import type { CredentialKind } from '../credential.ts';
import type { Fault } from './fault.ts';
import { asReason } from './fault-words.ts';
import { findUses, type Use } from './find-uses.ts';
import { freeNames, topLevelNames } from './free-names.ts';
import { placesIn } from './locate.ts';
import { namesOfKind, type ScriptNames, shorten } from './names-of-kind.ts';
import { LONGEST_SCRIPT } from './option-kind.ts';
import { parseScript } from './parse-script.ts';
import type { ScriptFault } from './script-fault.ts';
import { SCRIPT_GLOBALS } from './script-globals.ts';
import { suggestName } from './suggest-name.ts';
import { USER_FIELDS } from './user-fields.ts';

/** A fault whose place is still an offset. */
interface Found {
  readonly offset: number;
  readonly what: Fault;
  readonly option?: string;
}

/** Nobody fixes more than this in one go; a 64 KB script can contain thousands. */
const MOST_FAULTS = 100;
/** How many of the script's own names are searched for the one that was probably meant. */
const MOST_NAMES = 200;

/**
 * What is wrong with a script, judged by its text without running it: syntax errors, unknown names, things that cannot
 * be set. Sorted by line, each reason once per line, at most 100. Never throws.
 */
export function checkScript(kind: CredentialKind, text: string): readonly ScriptFault[] {
  const over = text.length - LONGEST_SCRIPT;
  if (over > 0) {
    const said = asReason({ code: 'script too long', facts: { over, most: LONGEST_SCRIPT } });
    return [{ line: null, column: null, option: null, ...said, fails: null }];
  }
  const parsed = parseScript(text);
  if ('fault' in parsed) return [parsed.fault];
  const { program } = parsed;
  const names = namesOfKind(kind);
  const declared = topLevelNames(program);
  const uses = findUses(program).flatMap((use) => wrongUse(use, names, declared));
  return asFaults([...uses, ...wrongNodes(program, names, declared)], text);
}

function asFaults(found: readonly Found[], text: string): ScriptFault[] {
  const placeOf = placesIn(text);
  const once = new Map<string, ScriptFault>();
  for (const { offset, what, option } of found.toSorted((a, b) => a.offset - b.offset)) {
    const place = placeOf(offset);
    const said = asReason(what);
    const key = `${place.line} ${said.reason}`;
    if (!once.has(key)) once.set(key, { ...place, option: option ?? null, ...said, fails: null });
  }
  return [...once.values()].slice(0, MOST_FAULTS);
}

function wrongUse(use: Use, names: ScriptNames, declared: readonly string[]): Found[] {
  const what =
    use.owner === 'user'
      ? wrongUser(use)
      : names.groups.includes(use.owner)
        ? wrongOption(use, names)
        : wrongGlobal(use, names, declared);
  if (what === null) return [];
  const path = `${use.owner}.${use.member}`;
  return [{ offset: use.start, what, ...(names.everywhere.includes(path) ? { option: path } : {}) }];
}

function wrongUser({ member, does }: Use): Fault | null {
  if (does !== 'read' && does !== 'ask') return { code: 'user changed', facts: {} };
  return member === null ? null : wrongField(member);
}

function wrongField(name: string): Fault | null {
  if ((USER_FIELDS as readonly string[]).includes(name) || ofEveryObject(name)) return null; // a list of its own names
  return { code: 'unknown field', facts: { name: shorten(name), meant: suggestName(name, USER_FIELDS) } };
}

function wrongOption({ owner, member, whole, does }: Use, names: ScriptNames): Fault | null {
  if (whole && does !== 'read' && does !== 'ask') {
    const example = names.options.find((path) => path.startsWith(`${owner}.`)) ?? '';
    return { code: 'group is no option', facts: { group: owner, example } };
  }
  if (member !== null && !(does === 'read' && ofEveryObject(member))) {
    const path = `${owner}.${member}`;
    if (!names.options.includes(path)) return names.unknown(path);
  }
  return does === 'delete' ? { code: 'option deleted', facts: {} } : null;
}

function wrongGlobal({ owner, member, does }: Use, names: ScriptNames, declared: readonly string[]): Fault | null {
  if (does === 'ask' || SCRIPT_GLOBALS.has(owner)) return null;
  if (names.everywhere.some((path) => path.startsWith(`${owner}.`))) return names.unknown(`${owner}.${member ?? ''}`);
  if (member !== null && does === 'assign') return names.unknown(`${owner}.${member}`);
  if (member === null && does !== 'read') return { code: 'unknown variable', facts: { name: shorten(owner) } };
  const meant = suggestName(owner, ['user', ...names.groups, ...declared.slice(0, MOST_NAMES), ...SCRIPT_GLOBALS]);
  return { code: 'unknown name', facts: { name: shorten(owner), meant } };
}

/** `toString` and the like, which the language calls on any object. */
function ofEveryObject(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

/** Faults of the nodes themselves, whatever names they use. */
function wrongNodes(program: Program, names: ScriptNames, declared: readonly string[]): Found[] {
  const isFree = freeNames();
  const found: Found[] = [];
  const ours = ['user', ...names.groups];
  const taken = new Set(declared.filter((name) => ours.includes(name)));
  fullAncestor(program, (node, _, ancestors) => {
    const offset = node.start;
    if (node.type === 'ImportExpression') found.push({ offset, what: { code: 'import used', facts: {} } });
    if (node.type === 'Identifier' && taken.delete(node.name))
      found.push({ offset, what: { code: 'name taken', facts: { name: node.name } } });
    if (comparesOption(node, names.groups)) found.push({ offset, what: { code: 'compares only', facts: {} } });
    for (const { owner, name, start } of takenApart(node))
      if (ours.includes(owner) && isFree(owner, ancestors))
        found.push(...wrongUse(readOf(owner, name, start, node), names, declared));
  });
  return found;
}

/** `pin.minLength == 6;` as a statement, where `=` was meant. */
function comparesOption(node: AnyNode, groups: readonly string[]): boolean {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'BinaryExpression') return false;
  const { left, operator } = node.expression;
  if (left.type !== 'MemberExpression' || left.object.type !== 'Identifier') return false;
  return operator.startsWith('==') && groups.includes(left.object.name);
}

/** The members that `const { email } = user` reads. */
function takenApart(node: AnyNode): Array<{ owner: string; name: string; start: number }> {
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern' || node.init?.type !== 'Identifier')
    return [];
  const owner = node.init.name;
  return node.id.properties.flatMap((part) =>
    part.type === 'Property' && !part.computed && part.key.type === 'Identifier'
      ? [{ owner, name: part.key.name, start: part.start }]
      : [],
  );
}

function readOf(owner: string, member: string, start: number, statement: AnyNode): Use {
  return { owner, member, whole: false, does: 'read', start, assignment: null, statement };
}
