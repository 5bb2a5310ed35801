import { escapeMarkup } from '../escape-markup.ts';
import { Refusal } from './refusal.ts';
import { svgReferences } from './svg-references.ts';
import { SVG_ATTRIBUTES, SVG_ELEMENTS, SVG_IDLE, SVG_LOOKS, SVG_WORDS } from './svg-words.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const MOST_ELEMENTS = 5_000;
const DEEPEST = 50;

const DECLARATION = /^\s*<\?xml\s[^<>?]*\?>/;
const COMMENT = /<!--[\s\S]*?-->/y;
const OPEN = /<([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSE = /<\/([A-Za-z][\w:.-]*)\s*>/y;
const TEXT = /[^<]+/y;
const ATTRIBUTE = /([A-Za-z][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** XML 1.0 §2.2. */
const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

const ID = /^[A-Za-z_][\w.-]*$/;
const REFERENCE = /^url\(\s*(["']?)#([A-Za-z_][\w.-]*)\1\s*\)$/;
/** Numbers, words, lists of them, and functions such as rgb() and translate(): no URL fits. */
const PLAIN = /^[\w\s#.,()%+-]*$/;

/**
 * An SVG 2 picture, rewritten from what was parsed of it: shapes, gradients, masks and their attributes, each on a list
 * (svg-words.ts). However another parser would read the original, it never sees it. `style` becomes attributes, because
 * the picture is served under a policy that ignores styles. Throws Refusal, to be read after "a file that".
 */
export function cleanSvg(file: Uint8Array): { readonly bytes: Uint8Array<ArrayBuffer>; readonly ratio: number } {
  const source = decode(file);
  const open: string[] = [];
  let written = '';
  let elements = 0;
  const references = svgReferences();
  let root: ReadonlyMap<string, string> | null = null;
  for (let at = DECLARATION.exec(source)?.[0].length ?? 0; at < source.length; ) {
    const take = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      const found = pattern.exec(source);
      at += found?.[0].length ?? 0;
      return found;
    };
    if (take(COMMENT) !== null) continue;
    const [text] = take(TEXT) ?? [];
    if (text !== undefined) {
      written += cleanText(text, open.at(-1));
      continue;
    }
    const [, closed] = take(CLOSE) ?? [];
    if (closed !== undefined) {
      if (closed !== open.pop()) throw new Refusal(`is an SVG whose </${closed}> closes another element`);
      written += `</${closed}>`;
      continue;
    }
    const [, name, attributes = '', alone] = take(OPEN) ?? [];
    if (name === undefined) throw new Refusal(`is no SVG that can be read: see "${source.slice(at, at + 20)}"`);
    if (open.length === 0 && (root !== null || name !== 'svg')) throw new Refusal('is no SVG: <svg> holds all of one');
    if (!SVG_ELEMENTS.has(name) || (open.length > 0 && name === 'svg')) throw forbidden(`<${name}>`);
    if (SVG_WORDS.has(open.at(-1) ?? '')) throw forbidden(`<${name}> within <${open.at(-1)}>`);
    elements += 1;
    if (elements > MOST_ELEMENTS) throw new Refusal(`is an SVG of more than ${MOST_ELEMENTS} elements`);
    const kept = cleanAttributes(name, attributes);
    root ??= kept;
    references.note(name, open, kept);
    written += `<${name}${[...kept].map(([key, value]) => ` ${key}="${escapeMarkup(value.toWellFormed())}"`).join('')}${alone}>`;
    if (alone === '') open.push(name);
    if (open.length > DEEPEST) throw new Refusal(`is an SVG nested more than ${DEEPEST} deep`);
  }
  if (root === null || open.length > 0) throw new Refusal('is an SVG that ends too early');
  references.judge();
  if (!CHARACTERS.test(written)) throw new Refusal('is an SVG with a character that XML does not allow');
  return { bytes: new TextEncoder().encode(written), ratio: ratioOf(root) };
}

function decode(file: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    const [declaration = ''] = DECLARATION.exec(text) ?? [];
    const encoding = /encoding\s*=\s*["']([^"']*)/.exec(declaration)?.[1] ?? 'utf-8';
    if (encoding.toLowerCase() === 'utf-8') return text;
  } catch {
    // Neither is what follows.
  }
  throw new Refusal('is an SVG that is not in UTF-8');
}

function cleanText(text: string, within: string | undefined): string {
  if (text.trim() === '') return '';
  if (within === undefined || !SVG_WORDS.has(within)) {
    throw new Refusal('is an SVG with text between its elements: make it a <path>');
  }
  return escapeMarkup(unescapeXml(text).toWellFormed());
}

function cleanAttributes(element: string, source: string): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const names = new Set<string>();
  for (const [, name = '', double, single = ''] of source.matchAll(ATTRIBUTE)) {
    if (names.has(name)) throw new Refusal(`is an SVG with ${name} twice in one <${element}>`);
    names.add(name);
    const value = unescapeXml(double ?? single).trim();
    if (name === 'xmlns') {
      if (value !== NAMESPACE) throw forbidden('elements of another language');
      kept.set(name, value);
    } else if (name === 'style') {
      for (const [look, how] of declarationsOf(value)) kept.set(look, how);
    } else if (name === 'href' || name === 'xlink:href') {
      // A gradient that inherits from another one.
      if (!element.endsWith('Gradient') || !ID.test(value.slice(1)) || !value.startsWith('#')) throw forbidden(name);
      kept.set('href', value);
    } else if (SVG_ATTRIBUTES.has(name)) {
      if (!kept.has(name)) kept.set(name, cleanValue(name, value));
    } else if (!SVG_IDLE.has(name) && !name.startsWith('data-')) {
      throw forbidden(name);
    }
  }
  if (element === 'svg' && !kept.has('xmlns')) throw new Refusal(`is no SVG: its <svg> lacks xmlns="${NAMESPACE}"`);
  return kept;
}

/** A style overrides an attribute (CSS Cascade); properties that are not about appearance are refused. */
function declarationsOf(style: string): Array<readonly [string, string]> {
  return style
    .split(';')
    .filter((declaration) => declaration.trim() !== '')
    .map((declaration) => {
      const [name = '', ...rest] = declaration.split(':').map((part) => part.trim());
      if (!SVG_LOOKS.has(name) || rest.length !== 1) throw forbidden(`"${declaration.trim().slice(0, 40)}" in a style`);
      return [name, cleanValue(name, rest[0] ?? '')];
    });
}

function cleanValue(name: string, value: string): string {
  if (name === 'id' ? ID.test(value) : PLAIN.test(value) && !/url\s*\(/i.test(value)) return value;
  const [, , target] = REFERENCE.exec(value) ?? [];
  if (target === undefined || !SVG_LOOKS.has(name)) throw forbidden(`${name}="${value.slice(0, 40)}"`);
  return `url(#${target})`;
}

/** `what`: an element, an attribute, or the value of one. */
function forbidden(what: string): Refusal {
  return new Refusal(
    `is an SVG with ${what}: a logo is shapes and gradients without script, style sheet, text, or anything from elsewhere`,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character references; a document type could define more, but none is allowed. */
function unescapeXml(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const [, hexadecimal, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
    const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
    const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : code <= 0x10ffff ? String.fromCodePoint(code) : null;
    if (known === null || known === undefined || !whole.endsWith(';')) {
      throw new Refusal(`is no SVG that can be read: see "${whole.slice(0, 20)}"`);
    }
    return known;
  });
}

function ratioOf(root: ReadonlyMap<string, string>): number {
  const box = (root.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const sides = box.length === 4 ? box.slice(2) : [root.get('width'), root.get('height')].map(pixels);
  const [width = Number.NaN, height = Number.NaN] = sides;
  if (width > 0 && height > 0 && Number.isFinite(width / height)) return width / height;
  throw new Refusal('is an SVG that does not say how large it is: its <svg> needs a viewBox');
}

function pixels(length: string | undefined): number {
  return Number(/^([\d.]+)(?:px)?$/.exec(length ?? '')?.[1] ?? Number.NaN);
}
