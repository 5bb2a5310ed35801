import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueGaps, missingPaths } from './support/architecture/documents.ts';
import { awayFromHome, shapelessFiles } from './support/architecture/homes.ts';
import { importCycles, wrongDirections } from './support/architecture/layers.ts';
import { misnamedFiles, verbsOf } from './support/architecture/names.ts';
import { roomCycles } from './support/architecture/rooms.ts';
import { readProse, readSources, type Sources } from './support/architecture/sources.ts';
import { visibleTexts } from './support/architecture/visible-text.ts';
import { oddWords } from './support/architecture/words.ts';

const root = join(import.meta.dirname, '..');

describe('the product', () => {
  const sources = readSources(root);
  const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

  it('imports in the directions of the architecture only', () => expect(wrongDirections(sources)).toEqual([]));
  it('has no import cycles', () => expect(importCycles(sources)).toEqual([]));
  it('has rooms that import one another one way', () => expect(roomCycles(sources)).toEqual([]));
  it('keeps outside things at home', () => expect(awayFromHome(sources)).toEqual([]));
  it('has files of a readable length with names that say something', () => expect(shapelessFiles(sources)).toEqual([]));
  it('has a verb, words, a button and an end-to-end test for each process of the catalogue', () =>
    expect(catalogueGaps(sources)).toEqual([]));
  it('has a function of its name in each file that is named by a verb', () => {
    const verbs = verbsOf(readFileSync(join(root, 'docs/glossary.md'), 'utf8'));
    expect(verbs).toContain('judge');
    expect(misnamedFiles(sources, verbs)).toEqual([]);
  });
  it('names only paths in ARCHITECTURE.md that exist', () =>
    expect(missingPaths(architecture, (path) => existsSync(join(root, path)))).toEqual([]));
  it('says in plain words what engineers read', () => expect(oddWords(readProse(root))).toEqual([]));
  it('keeps ARCHITECTURE.md within 150 lines', () => expect(architecture.split('\n').length).toBeLessThanOrEqual(151));
});

describe('what people read', () => {
  const visible = visibleTexts(readSources(root));

  it('comes from shared/texts', () => {
    expect(visible).toEqual([]);
  });
});

describe('the rules, on a bad example', () => {
  const bad = (files: Record<string, string>): Sources => new Map(Object.entries(files));

  it.each([
    ['server code that imports the card', 'server/ca/x.ts', "import { a } from '../../shared/card/a.ts';"],
    ['a type import against the direction', 'server/ca/x.ts', "import type { A } from '../processes/engine/a.ts';"],
    ['a lazy import against the direction', 'server/identity/x.ts', "const a = await import('../http/a.ts');"],
    ['a re-export against the direction', 'shared/x.ts', "export { a } from '../server/ca/a.ts';"],
    ['a program that imports another', 'extension/x.ts', "import { a } from '../server/web/portal/a.ts';"],
    ['the Identity Manager with the portal', 'server/web/admin/x.ts', "import { a } from '../portal/a.ts';"],
    ['the portal with the Identity Manager', 'server/web/portal/x.ts', "import type { A } from '../admin/a.ts';"],
    ['the portal with the phone', 'server/web/portal/x.ts', "import { a } from '../phone/a.ts';"],
    ['the phone with the portal', 'server/web/phone/x.ts', "const a = await import('../portal/a.ts');"],
    ['shared parts with one of their pages', 'server/web/parts/x.ts', "import { a } from '../portal/a.ts';"],
    ['a control that knows what a window is', 'shared/ui/controls/x.tsx', "import { a } from '../windows/a.tsx';"],
    ['the portal with the windows of clients', 'server/web/portal/x.ts', "import '../../../shared/ui/windows/a.tsx';"],
    ['a component in no room', 'shared/ui/x.tsx', ''],
    ['the portal with the card', 'server/web/portal/x.ts', "import '../../../shared/card/a.ts';"],
    ['adapters seen by the domain', 'server/processes/engine/x.ts', "import { a } from '../../adapters/db/a.ts';"],
    ['adapters with what acts', 'server/adapters/db/x.ts', "import { a } from '../../processes/life-cycle/a.ts';"],
    ['adapters with what is said', 'server/adapters/mail/x.ts', "import { a } from '../../../shared/texts/en/ui.ts';"],
    ['credentials that log people in', 'server/credentials/x.ts', "import { a } from '../identity/log-in/a.ts';"],
    ['options that sign', 'server/options/x.ts', "import { a } from '../ca/issue/a.ts';"],
    ['the engine with setting up', 'server/processes/engine/x.ts', "import { a } from '../../identity/set-up/a.ts';"],
    ['the back office in Self-Service', 'server/identity-manager/x.ts', "import '../processes/self-service/a.ts';"],
    ['the product importing tests', 'server/http/x.ts', "import { a } from '../../test/support/a.ts';"],
    ['a file in no layer', 'lib/x.ts', ''],
  ])('refuses %s', (_, path, source) => expect(wrongDirections(bad({ [path]: source }))).toHaveLength(1));

  it('finds a cycle through three files', () => {
    const cycle = bad({
      'shared/a.ts': "import './b.ts';",
      'shared/b.ts': "import type { C } from './c.ts';",
      'shared/c.ts': "import { a } from './a.ts';",
    });
    expect(importCycles(cycle)).toEqual(['shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts']);
  });

  it('finds two rooms of a folder that import one another, also over a third', () => {
    const rooms = bad({
      'server/web/portal/a/x.ts': "import '../b/x.ts';",
      'server/web/portal/b/x.ts': "import type { C } from '../c/d/x.ts';",
      'server/web/portal/c/d/x.ts': '',
      'server/web/portal/c/x.ts': "import { a } from '../a/y.ts';",
      'server/web/portal/a/y.ts': '',
    });
    const folder = 'server/web/portal';
    expect(roomCycles(rooms)).toEqual([`${folder}/a → ${folder}/b → ${folder}/c → ${folder}/a`]);
  });

  it('takes files that stand above rooms for no room', () => {
    const rooms = bad({
      'shared/a/x.ts': "import '../y.ts';",
      'shared/y.ts': "import './a/z.ts';",
      'shared/a/z.ts': '',
    });
    expect(roomCycles(rooms)).toEqual([]);
  });

  it.each([
    ['hono in the domain', 'server/ca/x.ts', "import { Hono } from 'hono';"],
    ['idb outside the store', 'shared/card/x.ts', "import { openDB } from 'idb';"],
    ['node in shared', 'shared/x.ts', "import { join } from 'node:path';"],
    ['SQL outside the adapters', 'server/processes/engine/x.ts', 'db.run(`SELECT 1`)'],
    ['SQL in small letters', 'server/processes/engine/x.ts', "db.run('delete from runs')"],
    ['SQL over lines', 'server/processes/engine/x.ts', 'db.run(`\n  select id\n  from runs`)'],
    ['the environment', 'server/app.ts', 'const port = process.env.PORT;'],
    ['the environment by its name', 'server/app.ts', "import { env } from 'node:process';"],
    ['the environment taken apart', 'server/app.ts', 'const { env } = process;'],
    ['the clock', 'server/processes/engine/x.ts', 'const now = new Date();'],
    ['the clock without brackets', 'server/processes/engine/x.ts', 'const now = new Date;'],
    ['the clock as a function', 'server/processes/engine/x.ts', 'const clock = Date.now;'],
    ['the new clock', 'server/processes/engine/x.ts', 'const now = Temporal.Now.instant();'],
    ['one language', 'server/web/portal/x.tsx', "count.toLocaleString('en-US')"],
    ['one language for days', 'server/web/portal/x.tsx', "new Intl.DateTimeFormat('en')"],
    ['exported keys', 'server/http/x.ts', "await crypto.subtle.exportKey('pkcs8', key);"],
    ['unwrapped keys', 'extension/x.ts', 'await crypto.subtle.unwrapKey();'],
  ])('refuses %s', (_, path, source) => expect(awayFromHome(bad({ [path]: source }))).toHaveLength(1));

  it.each([
    ['text in JSX', '<p>Hello</p>'],
    ['a label', '<Field label="Name" />'],
    ['a label for screen readers', '<nav aria-label={open ? `Menu` : undefined} />'],
    ['one of two texts', "<p>{left ? 'none' : count}</p>"],
    ['a sentence in a constant', "const GONE = 'Nothing is lost';"],
    ['a sentence with something put in', "const said = name + ' is the one that is left';"],
    ['a sentence with a small beginning', "const why = cut ? 'it was not yours' : '';"],
    ['a heading in an object', "const end = { headline: 'over' };"],
    ['a word of a table', "const words = { locked: 'Locked' };"],
    ['a word that a function gives', "function say() {\n  return 'Locked';\n}"],
    ['a word that a short function gives', "const say = () => 'Locked';"],
    ['a hint', '<Field hint="optional" />'],
    ['what is counted', `say(\`\${count} certificates\`);`],
    ['the title of the window', "document.title = 'Chipless cards';"],
    ['a word of one', "say('Done.');"],
  ])('refuses %s', (_, code) => expect(visibleTexts(bad({ 'server/web/portal/x.tsx': code }))).toHaveLength(1));

  it('refuses text in pages that the server writes', () =>
    expect(visibleTexts(bad({ 'server/http/x-page.ts': 'const page = `<p>This is the wrong one</p>`;' }))).toHaveLength(
      1,
    ));

  it.each([
    ['names of classes', '<p class="c-note Note is here">{text}</p>'],
    ['what is compared', "<p>{state === 'is not on' && text}</p>"],
    ['what developers read', "throw new TypeError('This is not the place');"],
    ['logs', "deps.log.warn('it was not kept', { id });"],
    ['imports', "import { a } from './a is here.ts';"],
    ['types', "type State = 'on' | 'not made';"],
    ['what types name', "type State = 'on' | 'not made'; const state = 'not made';"],
    ['signs', '<p>{day} · {time}</p>'],
  ])('takes %s for no text', (_, code) => expect(visibleTexts(bad({ 'server/web/portal/x.tsx': code }))).toEqual([]));

  it('takes what programs agree on for no text, unless it is shown', () => {
    const agreed = { 'shared/x.ts': "export const A = 'card and mobile ID';" };
    const seen = (code: string) => visibleTexts(bad({ ...agreed, 'shared/ui/x.tsx': code }));
    expect(seen("const has = 'card and mobile ID';")).toEqual([]);
    expect(seen('<p>card and mobile ID</p>')).toHaveLength(1);
  });

  it('does not take comments for code', () =>
    expect(awayFromHome(bad({ 'server/ca/x.ts': '// process.env and new Date()\n/* SELECT */' }))).toEqual([]));

  it('refuses long files unless they say why', () => {
    expect(shapelessFiles(bad({ 'shared/x.ts': '\n'.repeat(301) }))).toHaveLength(1);
    expect(shapelessFiles(bad({ 'shared/x.ts': `// Longer than 300 lines because…${'\n'.repeat(301)}` }))).toEqual([]);
  });

  it.each([
    ['// ', 117, 0],
    ['// ', 118, 1],
    ['  /** ', 115, 1],
    ['   * ', 116, 1],
    ["const a = '", 118, 0],
  ])('accepts a comment of 120 characters and no more: %j and %i', (begin, more, wrong) =>
    expect(shapelessFiles(bad({ 'shared/x.ts': `${begin}${'x'.repeat(more)}\n` }))).toHaveLength(wrong),
  );

  it.each(['shared/utils.ts', 'server/ca/types.ts', 'shared/ui/index.ts'])('refuses the name %s', (path) =>
    expect(shapelessFiles(bad({ [path]: '' }))).toHaveLength(1),
  );

  it.each([
    ['server/ca/judge-x.ts', 'export function judgeY() {}', 1],
    ['server/ca/judge-x.ts', 'export const JUDGE = 1;', 1],
    ['server/ca/judge-x.ts', 'export async function judgeX() {}', 0],
    ['server/ca/judge-x.ts', 'export const judgeX = memo();', 0],
    ['server/ca/judgement-of.ts', 'export function other() {}', 0],
    ['test/unit/judge-x.ts', 'export function other() {}', 0],
  ])('looks in %s for a function of its name: %s', (path, source, wrong) =>
    expect(misnamedFiles(bad({ [path]: source }), ['judge'])).toHaveLength(wrong),
  );

  it.each([
    "export { a } from './a.ts';",
    "export type { A } from './a.ts';",
    "export * from './a.ts';",
    "export {\n  a,\n  b,\n} from './a.ts';",
  ])('refuses to hand on: %s', (source) => expect(shapelessFiles(bad({ 'shared/x.ts': source }))).toHaveLength(1));

  it('takes what a file exports of its own', () =>
    expect(
      shapelessFiles(bad({ 'shared/x.ts': "import { a } from './a.ts';\nexport { b };\nexport const c = a;" })),
    ).toEqual([]));

  /** A declared process with all that belongs to it. */
  const declared: Record<string, string> = {
    'shared/process.ts': "export const CREDENTIAL_ACT_NAMES = [\n  'AProcLock',\n] as const;",
    'server/processes/catalogue/a-proc-lock.ts': "  name: 'AProcLock',\n  does: 'change credential',\n  who: 'user',\n",
    'server/http/processes.ts': "  'change credential': { user: act, operator: act },",
    'shared/texts/en/acts.ts': '    AProcLock: {\n',
    'server/web/parts/acts/act-screens.ts': "  AProcLock: { place: 'Cards', final: true },\n",
    'server/web/portal/credentials/CredentialRow.tsx': '<Acts at="Cards" />',
    'test/e2e/a-proc-lock.test.ts': "it('locks', () => {});",
  };

  it('is content with a process that has all', () => expect(catalogueGaps(bad(declared))).toEqual([]));

  it.each([
    ['its end-to-end test', 'test/e2e/a-proc-lock.test.ts', /^a-proc-lock has no test/],
    ['its verb', 'server/http/processes.ts', /has no verb for “change credential”$/],
    ['its words', 'shared/texts/en/acts.ts', /has no words$/],
    ['the place of its button', 'server/web/parts/acts/act-screens.ts', /has no button$/],
    ['the button itself', 'server/web/portal/credentials/CredentialRow.tsx', /has no button$/],
    ['its declaration', 'server/processes/catalogue/a-proc-lock.ts', /^AProcLock is not declared in /],
    ['the process of a test', 'shared/process.ts', /^test\/e2e\/.* tests no process$/],
  ])('misses %s', (_, path, gap) => {
    const { [path]: __, ...others } = declared;
    expect(catalogueGaps(bad(others))).toEqual([expect.stringMatching(gap)]);
  });

  it.each(['', "// it('locks', () => {});", "import { it } from 'vitest';"])('takes for no test: %j', (source) => {
    const empty = { ...declared, 'test/e2e/a-proc-lock.test.ts': source };
    expect(catalogueGaps(bad(empty))).toEqual([expect.stringMatching(/^a-proc-lock has no test/)]);
  });

  it('misses the button by which a credential is ordered', () => {
    const making = "  name: 'AProcGet',\n  does: 'make credential',\n  who: 'operator',\n";
    const files = {
      'shared/process.ts': "export const MAKING_NAMES = [\n  'AProcGet',\n] as const;",
      'server/processes/catalogue/a-proc-get.ts': making,
      'server/http/processes.ts': "  'make credential': {",
      'test/e2e/a-proc-get.test.ts': "it('makes', () => {});",
    };
    expect(catalogueGaps(bad(files))).toEqual(['a-proc-get has no button']);
  });

  it('misses a path that ARCHITECTURE.md names', () =>
    expect(
      missingPaths('see `server/ca/nothing.ts`, `shared/wire/` and `npm test`', (path) => path === 'shared/wire/'),
    ).toEqual(['server/ca/nothing.ts']));
});

describe('the words, on bad examples', () => {
  const found = (path: string, text: string) => oddWords(new Map([[path, text]]));

  it.each([
    ['// A card can not be read.', '"can not", write "cannot"'],
    ["/* It can't be read. */", '"can\'t", write "cannot"'],
    ['/** The person and his card. */', '"his", write "they", "their", "them" or the name'],
    ['call(); // nobody mends it', '"mends", write "fix", "correct" or "recover"'],
    ['/**\n * How dear a try is.\n */', '"dear", write "costly"'],
    ['// A name that is spelt alike.', '"spelt", write "spelled"'],
    ['// It waits for ever.', '"for ever", write "permanently" or "endlessly"'],
    ['// Whoever asks gets it.', '"Whoever", write who it is: "a person who", "a caller that", "an attacker with"'],
    ['// Somebody asks.', '"Somebody", write "a person", "someone" or "another person"'],
    ['// What is revoked meanwhile.', '"meanwhile", write "in between" or "until then"'],
    ['// An entry for each deed.', '"deed", write "event", "action" or "change"'],
    ['// The link is dead.', '"dead", write "no longer valid" or "ended"'],
    ['// Made anew.', '"anew", write "again", or a verb with "re"'],
  ])('are found in the comment %j', (text, message) => {
    expect(found('server/ca/x.ts', text)).toEqual([`server/ca/x.ts:${text.startsWith('/**\n') ? 2 : 1}: ${message}`]);
  });

  it.each([
    ['a document', 'docs/x.md', 'It lasts\nfor ever.', 2],
    ['a style sheet', 'shared/ui/x.css', '.a {}\n/* somebody */', 2],
    ['a test name', 'test/unit/x.test.ts', "it('lets somebody in', () => {});", 1],
    ['a test name of a table', 'test/unit/x.test.ts', "it.each([\n  ['a'],\n])('lets somebody in: %s', () => {});", 3],
    [
      'a test name of a named table',
      'test/contract/x.ts',
      "describe.each(TABLE)('lets somebody in: %s', () => {});",
      1,
    ],
  ])('are found in %s', (_, path, text, line) => {
    expect(found(path, text)).toEqual([expect.stringMatching(new RegExp(`^${path}:${line}: `))]);
  });

  it.each([
    ['code', 'server/ca/x.ts', "const dead = link('for ever');"],
    [
      'a string that looks like a comment',
      'server/ca/x.ts',
      "const url = 'https://dead.example'; const text = `// dead`;",
    ],
    ['what is quoted', 'server/ca/x.ts', '// Answers `setup_link_dead`, says "This link is dead".'],
    ['a part of a word', 'server/ca/x.ts', '// deadlock_detected, amended, the head'],
    ['code in a document', 'docs/x.md', 'See `dead`.\n\n```sh\necho dead\n```\n'],
    ['data of a test', 'test/unit/x.test.ts', "it('reads it', () => expect(read('somebody')).toBe('dead'));"],
  ])('may stand in %s', (_, path, text) => expect(found(path, text)).toEqual([]));
});
