/** What a hostile option script tries, and how it ends: the fault, or null = it runs to its end. */
export type HostileScript = readonly [title: string, script: string, told: RegExp | null];

const TIME = /^it took longer than 100 milliseconds and was stopped\.$/;
const MEMORY = /^it used more than 16 MB of memory and was stopped\.$/;
/** Which limit is reached first depends on the machine. */
const TIME_OR_MEMORY = /^it (took longer than 100 milliseconds|used more than 16 MB of memory) and was stopped\.$/;
const DEEP = /^it called itself too deeply\.$/;
const ABSENT = /^there is no "\w+" here/;

/** Scripts with endless loops that QuickJS can interrupt. */
export const ENDLESS: readonly HostileScript[] = [
  ['an endless loop', 'while (true) {}', TIME],
  ['a loop that catches everything', 'for (;;) try { for (;;) {} } catch {} finally { for (;;) {} }', TIME],
  ['a generator without end', 'for (const _ of (function* () { for (;;) yield 1; })()) {}', TIME],
  ['a regular expression that explodes', '/^(a+)+$/.test("a".repeat(40) + "b");', TIME],
  ['another one', '/((a*)*)*b/.test("a".repeat(40));', TIME],
  [
    'a getter in a list',
    'const a = [1]; Object.defineProperty(a, 0, { get() { for (;;) {} } }); notifications.daysBeforeExpiry = a;',
    TIME,
  ],
  ['a sort that never ends', 'const a = [3, 2, 1]; a.sort(() => { for (;;) {} });', TIME],
  ['an endless number', '10n ** 1000000n ** 2n;', /./],
];

/** Scripts with endless loops inside of QuickJS, where only ending its thread helps. */
export const STUCK: readonly HostileScript[] = [
  ['a list of four billion holes, joined', 'new Array(4294967295).join("x");', TIME],
  ['a search in what is no list', 'Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);', TIME],
  ['a sort of four billion holes', 'new Array(2 ** 32 - 2).sort();', TIME],
];

export const GREEDY: readonly HostileScript[] = [
  ['a list that grows', 'const a = []; for (;;) a.push(new Array(1000));', TIME_OR_MEMORY],
  ['a list of texts', 'const a = []; for (;;) a.push("x".repeat(10000));', TIME_OR_MEMORY],
  ['a list of buffers', 'const a = []; for (;;) a.push(new Uint8Array(100000));', MEMORY],
  ['a map that grows', 'const m = new Map(); for (let i = 0; ; i++) m.set(i, {});', TIME_OR_MEMORY],
  [
    'a greedy loop that catches everything',
    'const a = []; for (;;) try { for (;;) a.push(new Uint8Array(100000)); } catch {}',
    TIME,
  ],
  ['one huge buffer', 'new ArrayBuffer(2 ** 31 - 1);', MEMORY],
  ['one huge text', '"x".repeat(2 ** 29);', MEMORY],
  ['a text that doubles', 'let s = "x"; for (;;) s += s;', /^a text became too long\.$/],
  ['a huge text taken apart', '"x".repeat(2 ** 23).split("");', TIME_OR_MEMORY],
];

export const DEEPLY_NESTED: readonly HostileScript[] = [
  ['a function without end', 'function f() { f(); } f();', DEEP],
  ['a getter of itself', 'const o = { get x() { return this.x; } }; o.x;', DEEP],
  ['a generator of itself', 'const g = function* () { yield* g(); }; [...g()];', DEEP],
  ['a sort inside of a sort', '[2, 1].sort(function f() { return [2, 1].sort(f); });', DEEP],
  ['parentheses', '('.repeat(30_000), DEEP],
  ['templates', '`${'.repeat(20_000), DEEP],
  ['blocks', '{'.repeat(60_000), DEEP],
  ['a deep JSON', 'JSON.parse("[".repeat(100000));', DEEP],
  ['a deep list as text', 'let a = []; for (let i = 0; i < 50000; i++) a = [a]; String(a);', DEEP],
  ['a deep script inside of eval', 'eval("[".repeat(1000000));', DEEP],
  ['proxies of proxies', 'let p = {}; for (let i = 0; i < 20000; i++) p = new Proxy(p, {}); p.x;', /./],
];

const SETS = 'pin.minLength = 8; notifications.daysBeforeExpiry = [9];';

/** Scripts that set two options whatever else they do, and do not prevent reading them. */
export const MEDDLING: readonly HostileScript[] = (
  [
    [
      'more properties for everything',
      'Object.prototype.x = 1; Object.prototype.value = 1; Object.prototype.get = () => 1;',
    ],
    ['a list that counts wrong', 'Object.defineProperty(Array.prototype, "0", { set() { throw 1; }, get: () => 77 });'],
    ['lists without iteration', 'Array.prototype[Symbol.iterator] = () => { throw 1; }; Array.prototype.map = null;'],
    [
      'functions that are something else',
      'Object.defineProperty(Function.prototype, "call", { value: null }); Function.prototype.apply = null;',
    ],
    [
      'other natives',
      'JSON.stringify = () => "{}"; JSON.parse = null; Reflect.apply = null; Reflect.ownKeys = null; Object.keys = null; Object.freeze = null;',
    ],
    [
      'other classes',
      'Error = null; TypeError = null; Proxy = null; Symbol = null; Array = null; String = null; Object = null;',
    ],
    ['a toJSON for everything', 'Object.prototype.toJSON = () => { throw 1; }; String.prototype.toJSON = null;'],
    [
      'other stacks',
      'Error.prepareStackTrace = () => "    at x (options:99:1)"; Error.stackTraceLimit = 0; Object.defineProperty(Error.prototype, "stack", { set() { throw 1; } });',
    ],
    [
      'everything gone',
      'for (const name of Object.getOwnPropertyNames(globalThis)) try { delete globalThis[name]; } catch {}',
    ],
    ['a promise that never ends', 'new Promise(() => {}); Promise.resolve().then(() => { for (;;) {} });'],
    ['an async function', '(async () => { for (;;) await 1; })(); (async function* () { yield 1; })().next();'],
    ['then for everything', 'Object.prototype.then = (done) => done(); (async () => ({}))();'],
    ['a module', 'import("node:fs");'],
  ] as const
).map(([title, script]) => [title, `${script} ${SETS}`, null]);

/** Scripts that try to escape. */
export const ESCAPING: readonly HostileScript[] = [
  ['a function of the outside', 'constructor.constructor("return process")();', ABSENT],
  ['a constructor of the user', 'user.constructor.constructor("return process")();', ABSENT],
  ['a constructor of an option', 'pin.minLength.constructor.constructor("return require")();', ABSENT],
  ['the caller of an error', 'try { null.x; } catch (e) { e.constructor.constructor("return process")(); }', ABSENT],
  ['indirect eval', '(0, eval)("process");', ABSENT],
  ['a generator function', 'Object.getPrototypeOf(function* () {}).constructor("yield process")().next();', ABSENT],
  ...['process', 'require', 'module', 'std', 'os', 'console', 'print', 'fetch', 'setTimeout', 'queueMicrotask'].map(
    (name): HostileScript => [name, `${name};`, ABSENT],
  ),
  ...['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'performance', 'Intl'].map(
    (name): HostileScript => [name, `${name};`, ABSENT],
  ),
];

/** Scripts that throw something with side effects when it is inspected. */
export const THROWING: readonly HostileScript[] = [
  [
    'an endless toString',
    'throw { toString() { for (;;) {} }, get message() { for (;;) {} } };',
    /^it threw an object\.$/,
  ],
  [
    'a proxy',
    'throw new Proxy({}, { get() { for (;;) {} }, getPrototypeOf() { for (;;) {} } });',
    /^it threw an object\.$/,
  ],
  [
    'a revoked proxy',
    'const { proxy, revoke } = Proxy.revocable([], {}); revoke(); throw proxy;',
    /^it threw an object\.$/,
  ],
  [
    'an error with getters',
    'const e = new Error("x"); for (const n of ["stack", "message", "name"]) Object.defineProperty(e, n, { get() { for (;;) {} } }); throw e;',
    /^it threw an error that says nothing\.$/,
  ],
  [
    'an error of its own class',
    'class E extends Error { get name() { for (;;) {} } } throw new E("mine");',
    /^it threw "mine"\.$/,
  ],
  [
    'an error with a proxy behind',
    'const e = new Error("x"); Object.setPrototypeOf(e, new Proxy({}, { get() { for (;;) {} } })); throw e;',
    /^it threw "x"\.$/,
  ],
  ['a huge text', 'throw "x".repeat(1000000);', /^it threw "x{200}…"\.$/],
  ['a symbol', 'throw Symbol("x");', /^it threw a symbol\.$/],
];
