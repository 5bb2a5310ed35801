import { importsOf, type Sources } from './sources.ts';

/** Which layer a file belongs to: the first pattern that fits. */
const LAYERS: ReadonlyArray<readonly [layer: string, pattern: RegExp]> = [
  ['test', /^test\//],
  ['card', /^shared\/card\//],
  ['ui', /^shared\/ui\//],
  ['shared', /^shared\//],
  ['extension', /^extension\//],
  ['phone', /^server\/web\/phone\//],
  ['web', /^server\/web\//],
  ['adapters', /^server\/adapters\//],
  ['demo', /^server\/demo\//],
  ['http', /^server\/http\//],
  ['processes', /^server\/processes\//],
  ['credentials', /^server\/credentials\//],
  ['messages', /^server\/messages\//],
  ['options', /^server\/options\//],
  ['notifications', /^server\/notifications\//],
  ['identity', /^server\/identity\//],
  ['audit', /^server\/audit\//],
  ['ca', /^server\/ca\//],
  ['tools', /^server\/tools\//],
  ['config', /^server\/config(\.ts$|\/)/],
  ['app', /^server\/app\.ts$/],
  ['main', /^server\/[a-z-]+\.ts$/],
  ['tool', /^[a-z.-]+\.ts$/],
];

const GROUND = ['identity', 'ca', 'audit', 'shared'];
const MIDDLE = ['credentials', 'messages', 'options', 'notifications'];
const DOMAIN = ['processes', ...MIDDLE, ...GROUND];

/** What each layer may import besides itself. Anything not listed is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  card: ['shared'],
  ui: ['shared'],
  extension: ['shared', 'card', 'ui'],
  web: ['shared', 'ui'],
  phone: ['shared', 'card', 'ui'],
  audit: ['shared'],
  identity: ['shared', 'audit'],
  ca: ['shared'],
  credentials: GROUND,
  messages: [...GROUND, 'credentials', 'options'],
  options: GROUND,
  notifications: GROUND,
  processes: [...MIDDLE, ...GROUND],
  http: DOMAIN,
  app: ['http', ...DOMAIN],
  adapters: DOMAIN,
  config: ['shared'],
  main: ['app', 'http', 'config', 'adapters', ...DOMAIN],
  tools: ['main', 'config', 'adapters', ...DOMAIN],
  demo: ['main', 'config', 'app', 'adapters', ...DOMAIN],
  tool: [],
};

export function layerOf(path: string): string | null {
  return LAYERS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** One sentence for each import that runs against the directions of architecture.md. */
export function wrongDirections(sources: Sources): string[] {
  const wrong: string[] = [];
  for (const [path, source] of sources) {
    const from = layerOf(path);
    if (from === null) {
      wrong.push(`${path} belongs to no layer`);
      continue;
    }
    if (from === 'test') continue; // sees everything, and quotes bad examples
    for (const { path: imported } of importsOf(path, source)) {
      if (imported === null) continue;
      const to = layerOf(imported);
      if (to !== null && (to === from || MAY_IMPORT[from]?.includes(to))) continue;
      wrong.push(`${path} (${from}) must not import ${imported} (${to ?? 'no layer'})`);
    }
  }
  return wrong;
}

/** Each cycle of imports as `a → b → a`, types included. */
export function importCycles(sources: Sources): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    const source = sources.get(path);
    if (source === undefined || done.has(path)) return;
    for (const { path: imported } of importsOf(path, source)) if (imported !== null) walk(imported, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) walk(path, []);
  return cycles;
}
