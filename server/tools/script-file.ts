import { OPTION_KINDS, type OptionKind } from '../../shared/options/option-kind.ts';

/** A file with an option script, as docs/options.md describes it. */
export interface ScriptFile {
  /**
   * The script as the server stores it: without the first line of the file, with LF as line end, and the last line
   * ended.
   */
  readonly text: string;
  /** The version that the first line names as its base; null = it names none. */
  readonly basedOn: { readonly kind: OptionKind; readonly version: number } | null;
  /** Lines of the file before the first one of the script. */
  readonly linesBefore: number;
}

const BOM = '\ufeff';
const FIRST_LINE = /^\/\/ Chipless option script: ([^\r\n]+), version ([1-9]\d{0,5})[ \t]*(?=\r?\n|$)/;

export function parseScriptFile(content: string): ScriptFile {
  const bare = content.startsWith(BOM) ? content.slice(BOM.length) : content;
  const [firstLine = '', title = '', version = ''] = FIRST_LINE.exec(bare) ?? [];
  const kind = kindCalled(title);
  if (kind === null) return { text: evenText(bare), basedOn: null, linesBefore: 0 };
  const text = bare.slice(firstLine.length).replace(/^\r?\n/, '');
  return { text: evenText(text), basedOn: { kind, version: Number(version) }, linesBefore: 1 };
}

/** The whole file for a version on the server. */
export function printScriptFile(kind: OptionKind, version: number, text: string): string {
  return `${printFirstLine(kind, version)}\n${evenText(text)}`;
}

/** The same file with another version in its first line, or with such a line added; nothing else of it changes. */
export function changeFirstLine(content: string, kind: OptionKind, version: number): string {
  const mark = content.startsWith(BOM) ? BOM : '';
  const bare = content.slice(mark.length);
  const line = printFirstLine(kind, version);
  if (FIRST_LINE.test(bare)) return mark + bare.replace(FIRST_LINE, line);
  const lineEnd = /\r?\n/.exec(bare)?.[0] ?? '\n';
  return mark + line + lineEnd + bare;
}

/** Editors and git change line ends, and the end of the last line; that does not change the script. */
export function evenText(text: string): string {
  return `${text.replace(/\r\n/g, '\n').replace(/\n+$/, '')}\n`;
}

function printFirstLine(kind: OptionKind, version: number): string {
  return `// Chipless option script: ${OPTION_KINDS[kind]}, version ${version}`;
}

function kindCalled(title: string): OptionKind | null {
  const kinds = Object.keys(OPTION_KINDS) as OptionKind[]; // the keys of OPTION_KINDS are its type
  return kinds.find((kind) => OPTION_KINDS[kind] === title) ?? null;
}
