/** The content of an older product's text besides names, numbers and symbols: the pieces of `"a $b ${c}"`. */
export type TextPiece = string | { readonly code: string };

export interface OlderToken {
  readonly is: 'name' | 'number' | 'text' | 'sign' | 'line end' | 'unclosed';
  /** As written in the source. */
  readonly source: string;
  /** Of a text; empty for any other token. */
  readonly pieces: readonly TextPiece[];
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const LINE_END = String.raw`\r\n?|\n`;
const SPACE = String.raw`[^\S\r\n]+|\\(?:${LINE_END})|//[^\r\n]*|/\*.*?\*/`;
const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const NUMBER = String.raw`\d+(?:\.\d+)?[lLgGdDfFiI]?(?![\p{L}\p{N}_])|\d+(?=\.\p{L})`;
const TEXT = [
  String.raw`"""(?:\\.|[^\\])*?"""|'''(?:\\.|[^\\])*?'''`,
  String.raw`"(?:\\.|\$\{[^{}\r\n]*\}|\$(?!\{[^{}\r\n]*\})|[^"\\$\r\n])*"|'(?:\\.|[^'\\\r\n])*'`,
].join('|');
const TOKEN = new RegExp(
  `(?<space>${SPACE})|(?<lineEnd>${LINE_END})|(?<name>${NAME})|(?<number>${NUMBER})|(?<text>${TEXT})` +
    String.raw`|(?<unclosed>/\*.*|"[^\r\n]*|'[^\r\n]*)|(?<sign>&&|\|\||[=!<>]=|\?:|->|.)`,
  'ysu',
);

/** Splits a Groovy text into tokens. Never throws: what it does not know becomes a symbol. Comments are left out. */
export function olderTokens(text: string): OlderToken[] {
  const tokens: OlderToken[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const { 0: source = text.charAt(at), groups = {} } = TOKEN.exec(text) ?? {};
    const end = at + source.length;
    const is = kindOf(groups);
    const pieces = is === 'text' ? piecesOf(source) : [];
    if (is !== null) tokens.push({ is, source, pieces, line, start: at, end });
    line += source.match(/\r\n?|\n/g)?.length ?? 0;
    at = end;
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): OlderToken['is'] | null {
  if (groups['space'] !== undefined) return null;
  if (groups['lineEnd'] !== undefined) return 'line end';
  for (const is of ['name', 'number', 'text', 'unclosed'] as const) if (groups[is] !== undefined) return is;
  return 'sign';
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const PIECE = /\\u+([0-9A-Fa-f]{4})|\\(.)|\$\{([^{}]*)\}|\$([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)|./gsu;

/** Only double-quoted texts interpolate. */
function piecesOf(source: string): TextPiece[] {
  const quotes = /^("""|'''|"|')/.exec(source)?.[0].length ?? 1;
  const takesCode = source.startsWith('"');
  const pieces: TextPiece[] = [];
  let plain = '';
  for (const [sign, unicode, escaped, braced, named] of source.slice(quotes, -quotes).matchAll(PIECE)) {
    const code = takesCode ? (braced ?? named) : undefined;
    if (code === undefined) {
      plain += plainSign(sign, unicode, escaped);
      continue;
    }
    if (plain !== '') pieces.push(plain);
    pieces.push({ code });
    plain = '';
  }
  return plain === '' && pieces.length > 0 ? pieces : [...pieces, plain];
}

function plainSign(sign: string, unicode: string | undefined, escaped: string | undefined): string {
  if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
  return escaped === undefined ? sign : (ESCAPES[escaped] ?? escaped);
}
