import type { Sources } from './sources.ts';

const DECLARATION = /^server\/processes\/catalogue\/([a-z0-9-]+-proc-[a-z0-9-]+)\.ts$/;

/**
 * What a process of the catalogue lacks: its verb, the words and the button by which people start it, its end-to-end test.
 * And such tests without a process.
 */
export function catalogueGaps(sources: Sources): string[] {
  const gaps: string[] = [];
  const declared = new Set<string>();
  for (const [path, source] of sources) {
    const file = DECLARATION.exec(path)?.[1];
    if (file === undefined) continue;
    declared.add(file);
    const field = (name: string) => new RegExp(`^  ${name}: '([^']+)',$`, 'm').exec(source)?.[1] ?? '';
    const [name, does, who] = [field('name'), field('does'), field('who')];
    if (!sources.has(`test/e2e/${file}.test.ts`)) gaps.push(`${file} has no test/e2e/${file}.test.ts`);
    const verbs = sources.get('server/http/processes.ts') ?? '';
    if (does === '' || !verbs.includes(`'${does}': {`)) gaps.push(`${file} has no verb for “${does}”`);
    gaps.push(...screenGaps(file, { name, does, who }, sources));
  }
  for (const path of sources.keys()) {
    const test = /^test\/e2e\/([a-z0-9-]+-proc-[a-z0-9-]+)\.test\.ts$/.exec(path)?.[1];
    if (test !== undefined && !declared.has(test)) gaps.push(`${path} tests no process`);
  }
  return gaps;
}

/** For a process that makes a credential the server sends the title, and one button of each program starts them all. */
const MAKING_BUTTONS: Readonly<Record<string, string>> = {
  user: 'href={orderPath(offered.process)}',
  operator: '<SupplyDialog ',
};

function screenGaps(file: string, process: { name: string; does: string; who: string }, sources: Sources): string[] {
  const { name, does, who } = process;
  const shown = [...sources].filter(([path]) => path.startsWith('server/web/'));
  const isShown = (wanted: string) => shown.some(([path, source]) => path.endsWith('.tsx') && source.includes(wanted));
  if (does === 'make credential') {
    const button = MAKING_BUTTONS[who];
    return button !== undefined && isShown(button) ? [] : [`${file} has no button`];
  }
  const texts = [...sources].filter(([path]) => path.startsWith('shared/texts/en/'));
  const place = shown
    .map(([, source]) => new RegExp(`^  ${name}: \\{ place: '([^']+)'`, 'm').exec(source)?.[1])
    .find(Boolean);
  return [
    ...(texts.some(([, source]) => new RegExp(`^ +${name}: \\{`, 'm').test(source)) ? [] : [`${file} has no words`]),
    ...(place !== undefined && isShown(`at="${place}"`) ? [] : [`${file} has no button`]),
  ];
}

/** Paths in backticks that do not exist. A path has a slash or a file ending and no spaces, `<` or `*`. */
export function missingPaths(text: string, exists: (path: string) => boolean): string[] {
  const named = [
    ...text.matchAll(/`([A-Za-z0-9_.@-]+(?:\/[A-Za-z0-9_.@-]*)+|[A-Za-z0-9_-]+\.(?:ts|tsx|mjs|json|md|css))`/g),
  ];
  return [...new Set(named.map((match) => match[1] ?? ''))].filter((path) => !exists(path));
}
