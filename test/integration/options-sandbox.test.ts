import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandbox } from '../../server/options/sandbox/open-sandbox.ts';
import { optionsOfKind } from '../../shared/options/option-list.ts';
import { evaluateIn } from '../support/evaluate-in.ts';
import {
  DEEPLY_NESTED,
  ENDLESS,
  ESCAPING,
  GREEDY,
  type HostileScript,
  MEDDLING,
  STUCK,
  THROWING,
} from '../support/hostile/hostile-scripts.ts';
import { type ListeningServer, listenForHostile } from '../support/hostile/hostile-socket.ts';

const warnings: unknown[] = [];
const sandbox = openSandbox({ organization: 'Example AG', log: { warn: (...warning) => warnings.push(warning) } });
const evaluate = evaluateIn(sandbox);
afterAll(() => sandbox.close());

const KINDS: ReadonlyArray<readonly [kind: string, scripts: readonly HostileScript[]]> = [
  ['runs endlessly', ENDLESS],
  ['is stuck', STUCK],
  ['wants memory', GREEDY],
  ['goes deep', DEEPLY_NESTED],
  ['meddles', MEDDLING],
  ['wants out', ESCAPING],
  ['throws', THROWING],
];

describe.each(KINDS)('an option script that %s', (_, scripts) => {
  it.each(scripts)('ends within its limits and is reported: %s', async (_title, script, told) => {
    const { fault, values, lines } = await evaluate(script);
    if (told !== null) return expect(fault?.reason).toMatch(told);
    expect(fault).toBeNull();
    expect(values).toMatchObject({ 'pin.minLength': { value: 8 }, 'notifications.daysBeforeExpiry': { value: [9] } });
    expect(lines).toEqual({ 'pin.minLength': 1, 'notifications.daysBeforeExpiry': 1 });
  });

  it('leaves nothing to the next one', async () => {
    for (let next = 0; next < 4; next += 1) {
      const { fault, values, lines } = await evaluate(
        'if (typeof leftover !== "undefined" || "x" in {} || "leftover" in pin) throw new Error("a leftover");',
      );
      expect({ fault, lines }).toEqual({ fault: null, lines: {} });
      expect(values).toMatchObject({ 'pin.minLength': { value: 6 } });
    }
  });
});

describe('the sandbox', () => {
  it('was never broken by any of these', () => expect(warnings).toEqual([]));

  it('keeps each evaluation from those after it and beside it', async () => {
    const plant =
      'globalThis.leftover = user.email; Object.prototype.x = user; user.constructor.y = 1; leak = 1; var v = 1;';
    const look =
      'properties.profileName = [typeof leftover, typeof ({}).x, typeof user.constructor.y, typeof v].join();';
    const all = Array.from({ length: 20 }, (_, at) => evaluate(at % 2 === 0 ? plant : look));
    for (const { values } of (await Promise.all(all)).filter((_, at) => at % 2 === 1)) {
      expect(values['properties.profileName']).toEqual({ value: 'undefined,undefined,undefined,undefined' });
    }
  });
});

/** What scripts are made of, and what they are not. */
const PIECES = [
  ...[
    'pin.minLength',
    'user.email',
    'user',
    'pin',
    'notifications.daysBeforeExpiry',
    'Date',
    'x',
    '7',
    '"a"',
    '`',
    '${',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '=',
    '==',
    '=>',
    '...',
    ',',
    ';',
    '.',
    '?.',
    '+',
    '-',
    '!',
    '/',
    '*',
    '\n',
    '😀',
    '\0',
  ],
  ...[
    'let x = ',
    'function x()',
    'class x',
    'new ',
    'delete ',
    'typeof ',
    'throw ',
    'async ',
    'await ',
    'yield ',
    'of ',
  ],
  ...['for (const x of [1, 2]) ', 'try {', '} catch (e) {', '} finally {', 'return ', 'import("x")', 'eval(', 'Object'],
  ...[
    '.toString()',
    '.length',
    '.constructor',
    '.__proto__',
    'Proxy',
    'Symbol.iterator',
    'JSON.stringify(',
    '"use strict";',
  ],
];

describe('an option script of random pieces', () => {
  it('runs to its end or is reported, and breaks nothing', async () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), async (pieces) => {
        const script = pieces.join('');
        const { fault, values, lines } = await evaluate(script);
        expect(warnings).toEqual([]);
        expect(fault?.reason ?? 'it came to its end.').toMatch(/^[^\n\0]+[.?]$/);
        const lineCount = script.split('\n').length;
        for (const line of [fault?.line ?? 1, ...Object.values(lines)]) expect(line).toBeLessThanOrEqual(lineCount);
        expect(Object.keys(values)).toHaveLength(optionsOfKind('mobile ID').length);
      }),
      { numRuns: 150 },
    ));
});

describe('a server while hostile option scripts run in it', () => {
  let server: ListeningServer;
  beforeAll(async () => {
    server = await listenForHostile();
  });
  afterAll(() => server.close());

  it('answers everybody else', async () => {
    const hostile = [ENDLESS, STUCK, GREEDY, DEEPLY_NESTED].flatMap((scripts) => scripts.slice(0, 3));
    let running = true;
    const pings: number[] = [];
    const ping = async () => {
      while (running) pings.push((await fetch(`${server.origin}/healthz`)).status);
    };
    const harmless = async () => {
      const { fault, values } = await evaluate('pin.minLength = 7;');
      expect({ fault, value: values['pin.minLength'] }).toEqual({ fault: null, value: { value: 7 } });
    };
    const attacks = hostile.flatMap(([, script]) => [evaluate(script), harmless()]);
    const pinging = ping();
    await Promise.all(attacks);
    running = false;
    await pinging;
    expect(pings.length).toBeGreaterThan(hostile.length);
    expect(new Set(pings)).toEqual(new Set([200]));
  });
});
