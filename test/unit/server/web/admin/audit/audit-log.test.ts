import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { auditLogOf, fetchOlder } from '../../../../../../server/web/admin/audit/audit-log.ts';
import { NO_SEARCH } from '../../../../../../server/web/admin/audit/audit-search.ts';
import { forgetEverything } from '../../../../../../server/web/parts/data/keep.ts';

const PAGE = 3;

/** The server: this many entries, returned in pages of three. */
let entries: number;
let asked: string[];
/** What happens between question and answer. */
let meantime: () => Promise<void>;

beforeEach(() => {
  entries = 9;
  asked = [];
  meantime = async () => undefined;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const before = path.slice(path.lastIndexOf('/') + 1);
    const first = before === 'newest' ? entries : Number(before) - 1;
    const sequences = Array.from({ length: Math.min(PAGE, first) }, (_, index) => first - index);
    await meantime();
    return Response.json({
      entries: sequences.map((sequence) => ({ sequence, unreadable: true })),
      more: first > PAGE,
      found: entries,
      total: entries,
    });
  });
});
afterEach(() => {
  forgetEverything();
  vi.unstubAllGlobals();
});

const shown = (search = NO_SEARCH) =>
  auditLogOf(search)
    .value()
    ?.entries.map(({ sequence }) => sequence);

it('keeps the older pages when everything is read again', async () => {
  const log = auditLogOf(NO_SEARCH);
  await log.refresh();
  await fetchOlder(NO_SEARCH);
  entries = 10;
  expect(log.concerns({ what: 'everything', runId: null })).toBe(true);
  await log.refresh();
  expect(shown()).toEqual([10, 9, 8, 7, 6, 5, 4]);
  expect(log.value()?.found).toBe(10);
});

it('puts an older page below entries that came while it was fetched', async () => {
  await auditLogOf(NO_SEARCH).refresh();
  meantime = async () => {
    meantime = async () => undefined;
    entries = 10;
    await auditLogOf(NO_SEARCH).refresh();
  };
  await fetchOlder(NO_SEARCH);
  expect(shown()).toEqual([10, 9, 8, 7, 6, 5, 4]);
});

it('asks again if so many arrived that the earlier ones are no longer shown', async () => {
  await auditLogOf(NO_SEARCH).refresh();
  meantime = async () => {
    meantime = async () => undefined;
    entries = 20;
    await auditLogOf(NO_SEARCH).refresh();
  };
  await fetchOlder(NO_SEARCH);
  expect(shown()).toEqual([20, 19, 18, 17, 16, 15]);
});

it('shows nothing of another search, and asks only for what is sought', async () => {
  await auditLogOf(NO_SEARCH).refresh();
  const other = { ...NO_SEARCH, person: 'alice' };
  expect(shown(other)).toBeUndefined();
  await auditLogOf(other).refresh();
  expect(asked.map((path) => path.includes('/alice/'))).toEqual([false, true]);
});
