import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { departureFile } from '../../../../../server/adapters/mail/departure-file.ts';
import { temporaryFolder } from '../../../../support/sqlite.ts';

it('knows after a sudden end what has left, but for half a note', () => {
  const file = join(temporaryFolder(), 'mails-left');
  const killed = departureFile(file);
  killed.note('one');
  killed.note('two');
  appendFileSync(file, 'thr');
  const next = departureFile(file);
  expect(next.noted()).toEqual(['one', 'two']);
  expect(statSync(file).mode & 0o077).toBe(0);
  killed.close();
  next.close();
});

it('forgets what the database knows, and goes on', () => {
  const file = join(temporaryFolder(), 'mails-left');
  const departures = departureFile(file);
  departures.note('one');
  departures.clear();
  departures.note('two');
  expect([departures.noted(), readFileSync(file, 'utf8')]).toEqual([['two'], 'two\n']);
  departures.close();
  // Nobody waits for a note of a server that has ended.
  departures.note('three');
  departures.clear();
});
