import { type Sources, withoutComments } from './sources.ts';

const CATALOGUE = 'server/processes/catalogue/';
/** A call that declares a test, also by `it.each` and the like. */
const A_TEST = /(?:^|[^\w.])(?:it|test)(?:\.\w+)*\(/m;

/**
 * What a process of the catalogue lacks: its declaration, its verb, the words and the button by which people start it,
 * its end-to-end test. And such tests without a process. The processes are those named in `shared/process.ts`.
 */
export function catalogueGaps(sources: Sources): string[] {
  const gaps: string[] = [];
  const names = withoutComments(sources.get('shared/process.ts') ?? '').matchAll(/'(\w+Proc\w+)'/g);
  const declared = new Set<string>();
  for (const [, name = ''] of names) {
    const file = fileOf(name);
    declared.add(file);
    const source = sources.get(`${CATALOGUE}${file}.ts`) ?? '';
    const field = (key: string) => new RegExp(`^  ${key}: '([^']+)',$`, 'm').exec(source)?.[1] ?? '';
    if (field('name') !== name) {
      gaps.push(`${name} is not declared in ${CATALOGUE}${file}.ts`);
      continue;
    }
    const [does, who] = [field('does'), field('who')];
    const test = withoutComments(sources.get(`test/e2e/${file}.test.ts`) ?? '');
    if (!A_TEST.test(test)) gaps.push(`${file} has no test in test/e2e/${file}.test.ts`);
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

/** `mobile-id-proc-lock` for `MobileIDProcLock`. */
function fileOf(name: string): string {
  return name.replace(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$&-').toLowerCase();
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
