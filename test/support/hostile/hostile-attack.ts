import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_EVENTS } from '../../../shared/security-events.ts';
import { type Dump, type HostileWorld, openHostileWorld } from './hostile-world.ts';

/** One hostile request, and the expected answer. */
export interface Attack {
  readonly title: string;
  /** Status and code: `403 origin_refused`. */
  readonly expected: string;
  /** Tables in which the refusal itself leaves a trace, by design. */
  readonly mayChange: readonly string[];
  /** Sets the scene; what it returns sends the request. */
  prepare(at: HostileWorld): Promise<() => Promise<Response>>;
}

export function attack<T>(
  title: string,
  expected: string,
  given: (at: HostileWorld) => T | Promise<T>,
  send: (at: HostileWorld, given: T) => Promise<Response>,
  { mayChange = [] }: { readonly mayChange?: readonly string[] } = {},
): Attack {
  return {
    ...{ title, expected, mayChange },
    async prepare(at) {
      const prepared = await given(at);
      return () => send(at, prepared);
    },
  };
}

/** For attacks that need no scene. */
export const nothing = (): null => null;

/** Tries each attack on one real app, one after the other. */
export function describeAttacks(about: string, attacks: readonly Attack[]): void {
  describe(about, () => {
    let at: HostileWorld;
    beforeAll(async () => {
      at = await openHostileWorld();
      await expectAlive(at);
    });
    afterAll(() => at.close());

    it.each(attacks)('refuses $title: $expected', async ({ expected, mayChange, prepare }) => {
      const send = await prepare(at);
      await expectRefused(at, send, expected, mayChange);
    });
    it('has stored no secret', () => expectNoSecrets(at, JSON.stringify(at.dump())));
    it('has left a log without secrets or failures of ours', () => {
      expectNoSecrets(at, at.app.lines.join(''));
      expect(at.app.lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    });
    it('has said of each refusal in an order whose it was, and which', () => expectOrdersNamed(at.app.lines));
  });
}

/** Refusals that are only recorded once the order is found. */
const OF_AN_ORDER = /^(message|request|confirm)_|^number_wrong$|^run_(not_ready|finished|cancelled|expired|failed)$/;

export function expectOrdersNamed(lines: readonly string[]): void {
  const refusals = lines.map((line) => JSON.parse(line)).filter(({ code }) => OF_AN_ORDER.test(code ?? ''));
  for (const line of refusals) {
    expect(line.reference, JSON.stringify(line)).toMatch(/\S/);
    expect(line.person ?? line.by, JSON.stringify(line)).toMatch(/^[\da-f-]{36}$/);
  }
}

/** The named problem, nothing else in it, nothing changed, and the server continues to work. */
export async function expectRefused(
  at: HostileWorld,
  send: () => Promise<Response>,
  expected: string,
  mayChange: readonly string[] = [],
): Promise<Response> {
  const before = at.dump();
  const answer = await send();
  const text = await answer.clone().text();
  expect(`${answer.status} ${codeIn(text)}`, text).toBe(expected);
  expectProblem(answer, text);
  expectNoSecrets(at, text + JSON.stringify([...answer.headers]));
  const after = at.dump();
  for (const table of mayChange) expect(after[table], `${table} keeps a trace`).not.toEqual(before[table]);
  expectUnchanged(before, after, mayChange);
  await expectAlive(at);
  return answer;
}

/**
 * What is stored is what it was, except for these tables and the trace of a refusal in the audit log: appended entries,
 * of events that are bounded, or of any where something else may change.
 */
export function expectUnchanged(before: Dump, after: Dump, mayChange: readonly string[] = []): void {
  expect(without(after, [...mayChange, 'audit'])).toEqual(without(before, [...mayChange, 'audit']));
  const [entries, all] = [before['audit'] ?? [], after['audit'] ?? []];
  expect(all.slice(0, entries.length)).toEqual(entries);
  const added: string[] = all.slice(entries.length).map((row) => String(JSON.parse(row).what));
  const mayAdd = mayChange.length > 0 ? ['bounded', 'always'] : ['bounded'];
  // Reported once for all the bounded ones that were too many.
  const isTrace = (what: string) => what === 'entries.dropped' || mayAdd.includes(entryOf(what));
  expect(added.filter((what) => !isTrace(what))).toEqual([]);
}

function entryOf(what: string): string {
  return Object.entries(SECURITY_EVENTS).find(([name]) => name === what)?.[1].entry ?? 'unknown';
}

/** The dump without these tables. */
export function without(dump: Dump, tables: readonly string[]) {
  return Object.fromEntries(Object.entries(dump).filter(([table]) => !tables.includes(table)));
}

function codeIn(text: string): unknown {
  try {
    const problem: unknown = JSON.parse(text);
    return typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : 'no code';
  } catch {
    return 'no JSON';
  }
}

const PROBLEM_FIELDS = new Set([
  'type',
  'title',
  'status',
  'detail',
  'code',
  'reason',
  'facts',
  'retryAfter',
  'reference',
  'faults',
]);

/** RFC 9457, and nothing internal. */
export function expectProblem(answer: Response, text: string): void {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  const problem: Record<string, unknown> = JSON.parse(text);
  expect(Object.keys(problem).filter((field) => !PROBLEM_FIELDS.has(field))).toEqual([]);
  expect(problem['status']).toBe(answer.status);
  expect(problem['type']).toBe(`urn:problem-type:chipless:${String(problem['code'])}`);
  expect(answer.headers.get('retry-after')).toBe(
    problem['retryAfter'] === undefined ? null : String(problem['retryAfter']),
  );
  if (answer.status === 429) expect(problem['retryAfter']).toBeGreaterThan(0);
  expectNoInsides(text);
}

/** No stack, path, statement or name of a dependency. */
export function expectNoInsides(text: string): void {
  expect(text).not.toMatch(/\n\s*at |\.[jt]s\b|node_modules|node:|\/server\/|sqlite|kysely|valibot|select .* from/i);
  expect(text).not.toContain(process.cwd());
}

function expectNoSecrets({ secrets }: HostileWorld, text: string): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}

/** Ready, and still doing its work for honest callers. */
async function expectAlive({ app, alice }: HostileWorld): Promise<void> {
  await app.store.ping(); // of which /readyz caches the answer
  expect((await app.send('/readyz')).status).toBe(200);
  expect((await app.send('/api/session', { headers: { cookie: alice.cookie } })).status).toBe(200);
}
