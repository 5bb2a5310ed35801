import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { appendEntries } from '../../../../server/audit/append-entries.ts';
import { type AuditReader, exportAudit } from '../../../../server/identity-manager/export-audit.ts';
import type { EntrySearch } from '../../../../server/identity-manager/find-entries.ts';
import type { Store } from '../../../../server/processes/engine/store.ts';
import { after, NOW } from '../../../contract/store/samples.ts';
import { openTestStore } from '../../../support/stores/open-test-store.ts';
import { temporaryFolder } from '../../../support/stores/sqlite.ts';
import { tamper } from '../../../support/stores/tamper.ts';

const ALL: EntrySearch = { person: null, what: null, from: null, until: null };
const LENGTH = 1_500;

/** A log of so many entries, a second after each other, and the file that it is in. */
async function longLog(): Promise<{ store: Store; file: string }> {
  const file = join(temporaryFolder(), 'chipless.sqlite');
  const store = await openTestStore({ url: null, file });
  onTestFinished(() => store.close());
  const events = Array.from({ length: LENGTH }, (_, index) => ({
    ...({ by: null, what: 'session.ended', about: index % 2 === 0 ? 'x' : 'y' } as const),
    ...{ facts: {}, at: after(index * 1_000) },
  }));
  await store.transaction(({ audit }) => appendEntries(events, audit, NOW));
  return { store, file };
}

const readerOf = (store: Store): AuditReader => ({
  find: (...given) => store.transaction(({ audit }) => audit.find(...given)),
  following: (...given) => store.transaction(({ audit }) => audit.following(...given)),
});

async function numbersOf(search: EntrySearch, audit: AuditReader): Promise<number[]> {
  let text = '';
  for await (const part of exportAudit(search, 'jsonl', audit)) text += part;
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).sequence);
}

const numbers = (count: number, every = 1) => Array.from({ length: count }, (_, index) => 1 + index * every);

it.each([
  ['none', 'false'],
  ['at the end of a part', 'sequence between 498 and 500'],
  ['a whole part', 'sequence between 501 and 1000'],
  ['all', 'true'],
])('exports each entry once where some are unreadable: %s', async (_, where) => {
  const { store, file } = await longLog();
  tamper(file, `update audit set facts = '{' where ${where}`);
  expect(await numbersOf(ALL, readerOf(store))).toEqual(numbers(LENGTH));
  // By time, and by person: every other one.
  expect(await numbersOf({ ...ALL, what: 'session.ended' }, readerOf(store))).toEqual(numbers(LENGTH));
  expect(await numbersOf({ ...ALL, person: 'x' }, readerOf(store))).toEqual(numbers(LENGTH / 2, 2));
});

it('has every entry that it looks for, also those whose time is none any more', async () => {
  const { store, file } = await longLog();
  tamper(file, `update audit set at = 'noon' where sequence between 101 and 700`);
  expect(await numbersOf(ALL, readerOf(store))).toEqual(numbers(LENGTH));
  const found = await numbersOf({ ...ALL, what: 'session.ended' }, readerOf(store));
  expect(found.toSorted((one, other) => one - other)).toEqual(numbers(LENGTH));
});

it('fails rather than end early, or never, where times cannot be followed', async () => {
  const { store, file } = await longLog();
  // Not a text: the value that is read is not the one that is compared.
  tamper(file, `update audit set at = cast(x'ff' as text)`);
  await expect(numbersOf({ ...ALL, what: 'session.ended' }, readerOf(store))).rejects.toThrow(
    'cannot be found by their times',
  );
});
