import { parseAst } from 'vite';
import { layerOf } from './layers.ts';
import type { Sources } from './sources.ts';

/** Where people read: every sentence of it comes from shared/texts. */
const READ =
  /^(server\/web|shared\/ui|extension|server\/notifications)\/.*\.tsx?$|^server\/(http|demo)\/[a-z-]+-pages?\.ts$/;

/** What no person reads: the worker has no window, and the relay answers web pages, in the English of the API. */
const UNSEEN = /^extension\/(worker|relay)\//;

/** Names: of the product, of browsers, and of devices as they are kept, the same for all who read them. */
const NAMES = new Set([
  ...['Chipless', 'Chrome OS', 'Samsung Internet', 'Google Chrome', 'Microsoft Edge', '… on …', 'Unknown device'],
  ...[
    'Android phone',
    'Android tablet',
    'Chrome',
    'Edge',
    'Safari',
    '… – Chipless',
    'Windows computer',
    'Linux computer',
  ],
]);

/** Attributes and fields that are read or heard, whatever stands in them. */
const SAID = new Set([
  ...['label', 'title', 'placeholder', 'alt', 'headline', 'lead', 'summary', 'word', 'words', 'say', 'said'],
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'subject', 'help', 'sub', 'short'],
  ...['hint', 'caption', 'textContent', 'innerText', 'ariaLabel'],
]);

/** Fields and attributes of the machine: names of classes, addresses, drawings. */
const UNREAD = new Set(['class', 'className', 'd', 'href', 'src', 'points', 'viewBox', 'style', 'key', 'for', 'id']);

const LETTER = /\p{L}{2}/u;
/** Two words with a space, the first with a capital letter: "Choose PIN". */
const TITLE = /^\p{Lu}[\p{L}’']*[,:]? \p{L}/u;
/** A word of its own with a capital letter: "Locked". */
const WORD = /^\p{Lu}\p{Ll}{2,}$/u;
/** A word behind something put in: "… certificates". */
const COUNTED = /(?:^|\s)…\s+\p{Ll}{3,}(?:[.,!?]|\s|$)/u;
/** Words that are in sentences and in no list of names. */
const SMALL_WORD = / (?:a|an|the|is|are|was|of|to|and|or|not|no|in|on|your|you|it|for|with|we|this|that|by|has) /;

/** What the parser gives, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** `path:line: text` for each text that a person would read and that does not come from shared/texts. */
export function visibleTexts(sources: Sources): string[] {
  const read = [...sources]
    .filter(([path]) => READ.test(path) && !UNSEEN.test(path))
    .map(([path, source]) => ({ path, source, ...lookInto(path, source) }));
  const agreed = new Set([...agreedWords(sources), ...read.flatMap(({ types }) => types)]);
  return read.flatMap(({ path, source, texts }) =>
    texts
      .filter(({ text }) => !NAMES.has(text.replaceAll(/^[^\p{L}…]+|[^\p{L}…]+$/gu, '')))
      .filter(({ text, certain, alone }) =>
        certain ? LETTER.test(text) : (readsAsSentence(text) || (alone && WORD.test(text))) && !agreed.has(text),
      )
      .map(({ at, text }) => `${path}:${source.slice(0, at).split('\n').length}: ${text.trim()}`),
  );
}

function readsAsSentence(text: string): boolean {
  return (
    TITLE.test(text) ||
    COUNTED.test(text) ||
    (/\S\s+\S/.test(text) && SMALL_WORD.test(` ${text} `)) ||
    /^\p{Lu}\p{Ll}+[.!?…]$/u.test(text)
  );
}

/** Words that programs agree on, such as the names of states: data, and said in other words. */
function agreedWords(sources: Sources): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [path, source] of sources) {
    const layer = layerOf(path);
    if (layer !== 'shared' && layer !== 'card') continue;
    for (const [, word] of source.matchAll(/'([^'\n]+)'/g)) if (word !== undefined) words.add(word);
  }
  return words;
}

interface Found {
  readonly at: number;
  readonly text: string;
  /** It stands where only people look; else it is judged by how it reads. */
  readonly certain: boolean;
  /** It is all that a field of a table has, or a function gives. */
  readonly alone: boolean;
}

/** The texts of a file, and the strings that its types name: what one of several things is called, not what is said. */
function lookInto(
  path: string,
  source: string,
): { readonly texts: readonly Found[]; readonly types: readonly string[] } {
  const texts: Found[] = [];
  const types: string[] = [];
  const visit = (value: unknown, certain: boolean, inType: boolean, alone = false): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, certain, inType);
    if (!isNode(value) || isUnread(value)) return;
    const text = textOf(value);
    if (text !== null && inType) types.push(text);
    else if (text !== null) texts.push({ at: value.start, text, certain: certain || value.type === 'JSXText', alone });
    const isType = inType || /^TS(?!As|Satisfies|NonNull)/.test(value.type);
    for (const [name, child] of Object.entries(value)) {
      const inTypes = isType || name === 'typeAnnotation' || name === 'typeArguments';
      visit(child, isCertain(value, name, certain), inTypes, standsAlone(value, name));
    }
  };
  visit(parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }), false, false);
  return { texts, types };
}

/** Imports, what developers read, what is compared, and what is for the machine. */
function isUnread(node: Node): boolean {
  if (/^(Import|ExportAll)/.test(node.type)) return true;
  if (node.type === 'NewExpression') return /Error$/.test(nameOf(node['callee']));
  if (node.type === 'CallExpression') return /^(log|console)$/.test(nameOf(field(node['callee'], 'object')));
  if (node.type === 'BinaryExpression') return node['operator'] !== '+';
  if (node.type === 'JSXAttribute') return UNREAD.has(nameOf(node['name']));
  return false;
}

/** What a table has under a name, and what a function gives back. */
function standsAlone({ type }: Node, at: string): boolean {
  if (type === 'Property') return at === 'value';
  return type === 'ReturnStatement' || (type === 'ArrowFunctionExpression' && at === 'body');
}

/** What stands directly in JSX or in a field that is said: not what is compared or given to a function on the way. */
function isCertain(node: Node, at: string, certain: boolean): boolean {
  switch (node.type) {
    case 'JSXAttribute':
      return at === 'value' && SAID.has(nameOf(node['name']));
    case 'Property':
      return at === 'value' && SAID.has(nameOf(node['key']));
    case 'AssignmentExpression':
      return at === 'right' && SAID.has(nameOf(node['left']));
    case 'JSXElement':
    case 'JSXFragment':
      return at === 'children';
    case 'ConditionalExpression':
      return certain && at !== 'test';
    case 'LogicalExpression':
      return certain && (at === 'right' || node['operator'] !== '&&');
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
    case 'TSAsExpression':
      return certain;
    case 'BinaryExpression':
      return certain && node['operator'] === '+';
    default:
      return false;
  }
}

/** Of a text in JSX, a string, or the words of a template with … for what is put in; null for anything else. */
function textOf(node: Node): string | null {
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return null;
  return node['quasis'].map((part) => nameOf(field(field(part, 'value'), 'cooked'))).join('…');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The name of an identifier, of the last part of `a.b`, or a string itself; '' for what has none. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const name = field(value, 'name') ?? field(value, 'value') ?? field(value, 'property');
  return name === undefined ? '' : nameOf(name);
}
