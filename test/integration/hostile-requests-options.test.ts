import { type Attack, attack, describeAttacks } from '../support/hostile/hostile-attack.ts';
import {
  checkOptions,
  honestSave,
  MOBILE_OPTIONS,
  newVisitor,
  previewOptions,
  saveOptions,
} from '../support/hostile/hostile-options.ts';
import { fromPortal, type HostileWorld } from '../support/hostile/hostile-world.ts';
import { ORIGIN } from '../support/http-client.ts';

/** Callers who may read what is saved may not try drafts: each draft costs the sandbox. */
const DRAFTS: readonly Attack[] = [
  attack(
    'an operator previewing a draft',
    '403 not_allowed',
    (at) => newVisitor(at, 'operator'),
    (at, operator) => previewOptions(at, operator),
  ),
];

const admin = (at: HostileWorld) => newVisitor(at, 'admin');
const reading = (path: string, expected: string) =>
  attack(`GET ${path}`, expected, admin, (at, visitor) => fromPortal(at, visitor, path));
const saving = (what: string, change: object, expected = '400 input_invalid') =>
  attack(`saving with ${what}`, expected, admin, (at, visitor) => saveOptions(at, visitor, change));
const checking = (what: string, text: unknown, expected = '400 input_invalid') =>
  attack(`checking ${what}`, expected, admin, (at, visitor) => checkOptions(at, visitor, text));
const previewing = (what: string, change: object, expected = '400 input_invalid') =>
  attack(`previewing ${what}`, expected, admin, (at, visitor) => previewOptions(at, visitor, change));

const KINDS = [
  'passport',
  'mobile%20ID',
  'Mobile-ID',
  '__proto__',
  'constructor',
  '%00',
  '..%2Fsession',
  '%F0%9F',
  '1',
];
const ADDRESSES: readonly Attack[] = [
  ...KINDS.map((kind) => reading(`/api/options/${kind}`, '400 input_invalid')),
  ...KINDS.slice(0, 4).map((kind) => reading(`/api/options/${kind}/versions`, '400 input_invalid')),
  ...KINDS.slice(0, 4).map((kind) => reading(`/api/options/${kind}/versions/1`, '400 input_invalid')),
  ...[
    '0',
    '-1',
    '01',
    '1.0',
    '1e3',
    '+1',
    '1000000',
    '1000000000',
    '9'.repeat(400),
    'newest',
    '__proto__',
    '1%00',
    'NaN',
  ].map((version) => reading(`${MOBILE_OPTIONS}/versions/${version}`, '400 input_invalid')),
  reading(`${MOBILE_OPTIONS}/versions/2`, '404 options_version_unknown'),
  reading(`${MOBILE_OPTIONS}/versions/999999`, '404 options_version_unknown'),
  reading('/api/options', '404 not_found'),
  reading('/api/options/', '404 not_found'),
  reading(`${MOBILE_OPTIONS}/`, '404 not_found'),
  reading(`${MOBILE_OPTIONS}/versions/1/text`, '404 not_found'),
  reading(`${MOBILE_OPTIONS}/check`, '405 method_not_allowed'),
  ...['0', '-1', '1e3', '1.5', '9'.repeat(16), 'oldest', '%00', '__proto__'].map((before) =>
    reading(`/api/admin/audit/${before}`, '400 input_invalid'),
  ),
  ...(['POST', 'PATCH', 'DELETE'] as const).map((method) =>
    attack(`${method} of options`, '405 method_not_allowed', admin, (at, visitor) =>
      fromPortal(at, visitor, MOBILE_OPTIONS, honestSave, { method }),
    ),
  ),
  ...(['PUT', 'DELETE'] as const).map((method) =>
    attack(`${method} of an old version`, '405 method_not_allowed', admin, (at, visitor) =>
      fromPortal(at, visitor, `${MOBILE_OPTIONS}/versions/1`, { text: '' }, { method }),
    ),
  ),
  ...(['PUT', 'DELETE'] as const).map((method) =>
    attack(`${method} of the audit log`, '405 method_not_allowed', admin, (at, visitor) =>
      fromPortal(at, visitor, '/api/admin/audit/1', {}, { method }),
    ),
  ),
];

const SAVES: readonly Attack[] = [
  ...[0, -1, 1.5, 1e9, 1e300, '1', null, [1], {}, true].map((basedOn) =>
    saving(`basedOn ${JSON.stringify(basedOn)}`, { basedOn }),
  ),
  saving('basedOn in the future', { basedOn: 2 }, '409 options_changed'),
  saving('basedOn far in the future', { basedOn: 1_000_000 }, '409 options_changed'),
  saving('no basedOn', { basedOn: undefined }),
  ...['', '   ', 'x'.repeat(501), 'a\0b', 'a\nb', 'a\u2028b', 'a\u202eb', '\ud800', null, 1, ['x'], {}].map((why) =>
    saving(`why ${JSON.stringify(why).slice(0, 20)}`, { why }),
  ),
  saving('no why', { why: undefined }),
  saving('the name of another person', { savedBy: 'Alice Berg' }),
  saving('a version of its own', { version: 7 }),
  saving('another time', { savedAt: '2020-01-01T00:00:00.000Z' }),
  saving('another kind in the body', { kind: 'virtual-smart-card' }),
  saving('force', { force: true }),
];

const DEEP = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`);
const SCRIPTS: ReadonlyArray<readonly [what: string, text: unknown, expected?: string]> = [
  ['a script of 64 Ki characters and one', 'x'.repeat(65_537)],
  ['a script of 64 Ki characters and one, each of three bytes', '€'.repeat(65_537)],
  ['a script of 2 MB', 'x'.repeat(2_000_000), '413 input_too_large'],
  ['a script of 64 Ki characters, spelled in 7 bytes', '\u0001'.repeat(70_000), '413 input_too_large'],
  ['NUL', 'pin.minLength = 8;\0'],
  ['half a character', '"\ud800"'],
  ['the other half', '"\udc00"'],
  ['a number', 8],
  ['true', true],
  ['a list of lines', ['pin.minLength = 8;']],
  ['an object that says how it is text', { toString: 'pin.minLength = 8;' }],
  ['a deep nest', DEEP],
];
const TEXTS: readonly Attack[] = SCRIPTS.flatMap(([what, text, expected]) => [
  saving(what, { text }, expected),
  checking(what, text, expected),
  previewing(what, { text }, expected),
]);

/** JSON that JSON.stringify does not write. */
const raw = (what: string, json: string, path: string, method: string) =>
  attack(`${what}: ${method} ${path}`, '400 input_invalid', admin, (at, { cookie }) =>
    at.app.send(path, { method, headers: { origin: ORIGIN, 'content-type': 'application/json', cookie }, body: json }),
  );
const SAVE_JSON = JSON.stringify(honestSave).slice(1);
const BODIES: readonly Attack[] = [
  ['__proto__', `{"__proto__":{"admin":true},${SAVE_JSON}`],
  ['constructor', `{"constructor":{"prototype":{"admin":true}},${SAVE_JSON}`],
  ['a script twice', `{"text":"","${SAVE_JSON.slice(1)}`],
  ['a number beyond all numbers', `{"basedOn":1e999,"text":"","why":"x"}`],
  ['an array', '[]'],
  ['nothing', ''],
  ['half of it', `{${SAVE_JSON.slice(0, -10)}`],
  ['a nest of 100,000', '['.repeat(100_000)],
  ['a closed nest of 100,000', '['.repeat(100_000) + ']'.repeat(100_000)],
].flatMap(([what = '', json = '']) => [
  raw(what, json, MOBILE_OPTIONS, 'PUT'),
  raw(what, json, `${MOBILE_OPTIONS}/check`, 'POST'),
  raw(what, json, `${MOBILE_OPTIONS}/preview`, 'POST'),
]);

const OTHERS: readonly Attack[] = [
  checking('null', null),
  previewing('for nobody', { personId: crypto.randomUUID() }, '404 person_unknown'),
  previewing('for a name', { personId: 'alice' }),
  previewing('for everybody', { personId: null }),
  previewing('without text', { text: undefined }),
  previewing('as another role', { role: 'admin' }),
  previewing('at another time', { now: '2020-01-01T00:00:00.000Z' }),
  ...['x', 'g'.repeat(64), 'A'.repeat(64), 'a'.repeat(63), 1, {}, undefined].map((head) =>
    attack(`verifying with head ${JSON.stringify(head)?.slice(0, 12)}`, '400 input_invalid', admin, (at, visitor) =>
      fromPortal(at, visitor, '/api/admin/audit/verify', { head }),
    ),
  ),
];

describeAttacks('options: a draft', DRAFTS);
describeAttacks('options: an address', ADDRESSES);
describeAttacks('options: a save', SAVES);
describeAttacks('options: a script as JSON', TEXTS);
describeAttacks('options: a body', BODIES);
describeAttacks('options: what else', OTHERS);
