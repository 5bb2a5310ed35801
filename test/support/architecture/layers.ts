import { importsOf, type Sources } from './sources.ts';

/** Which layer a file belongs to: the first pattern that fits. */
const LAYERS: ReadonlyArray<readonly [layer: string, pattern: RegExp]> = [
  ['test', /^test\//],
  ['card', /^shared\/card\//],
  ['texts', /^shared\/texts\//],
  ['ui language', /^shared\/ui\/language\//],
  ['icons', /^shared\/ui\/icons\//],
  ['organization', /^shared\/ui\/organization\//],
  ['controls', /^shared\/ui\/controls\//],
  ['faces', /^shared\/ui\/faces\//],
  ['content', /^shared\/ui\/content\//],
  ['feedback', /^shared\/ui\/feedback\//],
  ['order', /^shared\/ui\/order\//],
  ['windows', /^shared\/ui\/windows\//],
  ['pin', /^shared\/ui\/pin\//],
  ['ui', /^shared\/ui\/[a-z-]+\.css$/],
  ['shared', /^shared\/(?!ui\/)/],
  ['extension', /^extension\//],
  ['phone', /^server\/web\/phone\//],
  ['parts', /^server\/web\/parts\//],
  ['portal', /^server\/web\/portal\//],
  ['admin', /^server\/web\/admin\//],
  ['adapters', /^server\/adapters\//],
  ['demo', /^server\/demo\//],
  ['http', /^server\/http\//],
  ['identity manager', /^server\/identity-manager\//],
  ['catalogue', /^server\/processes\/catalogue\//],
  ['engine', /^server\/processes\/engine\//],
  ['client', /^server\/processes\/client\//],
  ['self-service', /^server\/processes\/self-service\//],
  ['desk', /^server\/processes\/desk\//],
  ['life-cycle', /^server\/processes\/life-cycle\//],
  ['credentials', /^server\/credentials\//],
  ['messages', /^server\/messages\//],
  ['options', /^server\/options\//],
  ['notifications', /^server\/notifications\//],
  ['people', /^server\/identity\/people\//],
  ['rate-limit', /^server\/identity\/rate-limit\//],
  ['sessions', /^server\/identity\/sessions\//],
  ['log-in', /^server\/identity\/log-in\//],
  ['set-up', /^server\/identity\/set-up\//],
  ['identity', /^server\/identity\/[a-z-]+\.ts$/],
  ['audit', /^server\/audit\//],
  ['der', /^server\/ca\/der\//],
  ['request', /^server\/ca\/request\//],
  ['issue', /^server\/ca\/issue\//],
  ['status', /^server\/ca\/status\//],
  ['open ca', /^server\/ca\/open\//],
  ['ca', /^server\/ca\/[a-z-]+\.ts$/],
  ['tools', /^server\/tools\//],
  ['config', /^server\/config(\.ts$|\/)/],
  ['app', /^server\/app\.ts$/],
  ['log', /^server\/log\.ts$/],
  ['markup', /^server\/escape-markup\.ts$/],
  ['rate limits', /^server\/rate-limits\.ts$/],
  ['main', /^server\/[a-z-]+\.ts$/],
  ['tool', /^[a-z.-]+\.ts$/],
];

const UI_FLOOR = ['shared', 'texts', 'ui', 'ui language', 'icons', 'organization'];
/** What pages are made of. `windows` and `pin` are for card app and phone app. */
const UI = ['controls', 'faces', 'content', 'feedback', 'order', ...UI_FLOOR];
const WINDOWS = ['windows', 'pin', ...UI];
const SERVER_FLOOR = ['shared', 'log', 'markup', 'rate limits'];
const CA = ['der', 'request', 'issue', 'status', 'open ca', 'ca'];
const IDENTITY = ['identity', 'people', 'rate-limit', 'sessions', 'log-in', 'set-up'];
/** What most of the domain stands on: the ports of identity and CA, not the rooms that act. */
const GROUND = ['identity', 'ca', 'audit', ...SERVER_FLOOR];
const MIDDLE = ['credentials', 'messages', 'options', 'notifications'];
const ENGINE = ['catalogue', 'engine', ...MIDDLE, ...GROUND];
const PROCESSES = ['client', 'self-service', 'desk', 'life-cycle', ...ENGINE, ...IDENTITY, ...CA];
/** `texts`: what is said to people. Code that judges does not depend on how the result is said. */
const DOMAIN = ['texts', 'identity manager', ...PROCESSES];

/** What each layer may import besides itself. Anything not listed is refused. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  card: ['shared'],
  texts: ['shared'],
  ui: [],
  'ui language': ['shared', 'texts'],
  icons: ['shared'],
  organization: ['shared', 'texts', 'ui language'],
  controls: UI_FLOOR,
  faces: UI_FLOOR,
  content: ['controls', ...UI_FLOOR],
  feedback: ['controls', ...UI_FLOOR],
  order: ['controls', 'feedback', ...UI_FLOOR],
  windows: UI,
  pin: ['windows', ...UI],
  extension: ['card', ...WINDOWS],
  // What two pages need is a part: portal, Identity Manager and phone do not see one another.
  parts: UI,
  portal: ['parts', ...UI],
  // The preview of options shows the PIN rules as the card app does.
  admin: ['parts', 'pin', ...UI],
  phone: ['card', ...WINDOWS],
  log: ['shared'],
  markup: [],
  'rate limits': [],
  audit: SERVER_FLOOR,
  // The root of identity holds its ports; its rooms build on that.
  identity: ['audit', ...SERVER_FLOOR],
  people: ['identity', 'audit', ...SERVER_FLOOR],
  'rate-limit': ['identity', 'audit', ...SERVER_FLOOR],
  sessions: ['identity', 'audit', ...SERVER_FLOOR],
  'log-in': ['identity', 'people', 'rate-limit', 'sessions', 'audit', ...SERVER_FLOOR],
  'set-up': ['identity', 'people', 'rate-limit', 'sessions', 'log-in', 'audit', ...SERVER_FLOOR],
  der: SERVER_FLOOR,
  ca: ['der', ...SERVER_FLOOR],
  request: ['der', 'ca', ...SERVER_FLOOR],
  issue: ['der', 'ca', 'request', ...SERVER_FLOOR],
  status: ['der', 'ca', ...SERVER_FLOOR],
  'open ca': ['der', 'ca', 'status', ...SERVER_FLOOR],
  credentials: ['der', 'status', ...GROUND],
  messages: ['request', 'options', ...GROUND],
  options: ['people', ...GROUND],
  notifications: ['texts', ...GROUND],
  catalogue: SERVER_FLOOR,
  engine: ['catalogue', ...MIDDLE, ...GROUND],
  client: ['request', 'issue', ...ENGINE],
  'self-service': ENGINE,
  desk: ['people', ...ENGINE],
  'life-cycle': ['people', ...ENGINE],
  'identity manager': ['desk', 'life-cycle', 'people', 'issue', ...ENGINE],
  http: DOMAIN,
  app: ['http', ...DOMAIN],
  // Ports stand in the engine and below it.
  adapters: ['der', ...ENGINE],
  config: SERVER_FLOOR,
  main: ['app', 'http', 'config', 'adapters', ...DOMAIN],
  tools: ['main', 'config', 'adapters', ...DOMAIN],
  demo: ['main', 'config', 'app', 'adapters', ...DOMAIN],
  tool: ['texts'],
};

export function layerOf(path: string): string | null {
  return LAYERS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** One sentence for each import that runs against the directions of ARCHITECTURE.md. */
export function wrongDirections(sources: Sources): string[] {
  const wrong: string[] = [];
  for (const [path, source] of sources) {
    const from = layerOf(path);
    if (from === null) {
      wrong.push(`${path} belongs to no layer`);
      continue;
    }
    if (from === 'test') continue; // may import everything, and quotes bad examples
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
