import { importsOf, type Sources, withoutComments } from './sources.ts';

/** Outside things that may be touched in named places only. Tests and tools may use what they like. */
const PACKAGE_HOMES: ReadonlyArray<readonly [packageName: RegExp, home: RegExp]> = [
  [/^hono(\/|$)|^@hono\//, /^server\/(http\/|app\.ts$|[a-z-]+\.ts$)/],
  [/^idb$/, /^shared\/card\/indexeddb-store\.ts$/],
  [/^@peculiar\/x509$|^reflect-metadata/, /^server\/ca\/|^shared\/card\/x509\.ts$/],
  [/^@peculiar\//, /^server\/ca\/|^shared\/card\/x509\.ts$/],
  [/^kysely$|^pg$|^node:sqlite$/, /^server\/adapters\/(db|live)\//],
  [/^nodemailer$/, /^server\/adapters\/mail\//],
  [/^(smtp-server|postal-mime)$/, /^server\/demo\//],
  [/^acorn/, /^shared\/options\//],
  [/quickjs/, /^server\/options\/sandbox\//],
  [/^@codemirror\/|^@lezer\/|^diff$/, /^server\/web\/admin\/options\//],
  [/^hash-wasm/, /^shared\/card\//],
  [/^webextension-polyfill$|^wxt/, /^extension\/|^wxt\.config\.ts$/],
  [/^preact/, /^shared\/ui\/|^server\/web\/|^extension\//],
  [/^node:(?!sqlite)/, /^server\/(?!web\/)|^[a-z.-]+\.ts$/],
];

/** Things of the platform that belong to named files, found by their spelling in the code. */
const WORD_HOMES: ReadonlyArray<readonly [what: string, word: RegExp, home: RegExp]> = [
  [
    'the environment',
    /\bprocess\??\.env\b|\bprocess\[['"]env|\benv\b[^;{}]*\}\s*=\s*process\b|\benv\b[^;{}]*\}\s*from\s*['"](node:)?process['"]/,
    /^server\/(config\.ts|demo\/)|^vitest\.config\.ts$/,
  ],
  [
    'the wall clock',
    /\bDate\.now\b|\bnew Date(\(\s*\)|\b(?!\s*\())|\bTemporal\.Now\b/,
    /^server\/(main|start|tools\/audit)\.ts$|^server\/demo\/|^server\/web\/|^extension\/|^shared\/ui\/|^vite\.config\.ts$/,
  ],
  [
    'wrapping and exporting private keys',
    /\b(wrapKey|unwrapKey)\b|exportKey\(\s*'(pkcs8|jwk)'/,
    /^shared\/card\/vault\/|^server\/adapters\/keys\//,
  ],
  [
    'SQL',
    /\bsql`|\b(SELECT|INSERT INTO|DELETE FROM)\b|['"`]\s*(select\s+(\d|[^'"`]*\sfrom\s)|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s)/,
    /^server\/adapters\/(db|live)\//,
  ],
  [
    'the format of one language',
    /\btoLocale\w*String\(\s*['"`]|\bnew Intl\.\w+\(\s*['"`]/,
    /^shared\/(?!ui\/|card\/)|^server\/(?!web\/|notifications\/)/,
  ],
  [
    'the browser of extensions',
    /\bbrowser\.(runtime|tabs|windows|storage)\b|\bchrome\.(runtime|tabs|windows|storage)\b/,
    /^extension\//,
  ],
];

const NAMES_THAT_SAY_NOTHING = /(^|\/)(utils?|helpers?|common|misc|manager|types|constants|index)\.tsx?$/;
const RE_EXPORT = /^export (type )?[{*][^;]*\bfrom '\./m;
const LONGEST = 300;
/** Biome breaks longer lines of code, and leaves comments as they are. */
const LONGEST_LINE = 120;
const COMMENT_LINE = /^\s*(?:\/\/|\/?\*)/;

function ofTheProduct(path: string): boolean {
  return !path.startsWith('test/');
}

/** One sentence for each outside thing that is used away from its home. */
export function awayFromHome(sources: Sources): string[] {
  const wrong: string[] = [];
  for (const [path, source] of sources) {
    if (!ofTheProduct(path)) continue;
    for (const { specifier } of importsOf(path, source)) {
      const rule = PACKAGE_HOMES.find(([name]) => name.test(specifier));
      if (rule !== undefined && !rule[1].test(path)) wrong.push(`${path} must not import ${specifier}`);
    }
    const code = withoutComments(source);
    for (const [what, word, home] of WORD_HOMES) {
      if (word.test(code) && !home.test(path)) wrong.push(`${path} must not touch ${what}`);
    }
  }
  return wrong;
}

/**
 * Files over 300 lines that do not say why (`Longer than 300 lines because …` in a comment), comments in lines of more
 * than 120 characters, meaningless names, and files that re-export what another one declares: everything is imported
 * from where it is.
 */
export function shapelessFiles(sources: Sources): string[] {
  const wrong: string[] = [];
  for (const [path, source] of sources) {
    const all = source.split('\n');
    const lines = all.length - 1;
    for (const [at, line] of all.entries()) {
      if (line.length > LONGEST_LINE && COMMENT_LINE.test(line)) wrong.push(`${path}:${at + 1} is too long a line`);
    }
    if (lines > LONGEST && !source.includes('Longer than 300 lines because')) wrong.push(`${path} has ${lines} lines`);
    if (NAMES_THAT_SAY_NOTHING.test(path)) wrong.push(`${path} has a name that says nothing`);
    if (ofTheProduct(path) && RE_EXPORT.test(withoutComments(source))) wrong.push(`${path} exports what it imports`);
  }
  return wrong;
}
