import { appendFileSync, closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { departureFile } from '../../../../../server/adapters/mail/departure-file.ts';
import { temporaryFolder } from '../../../../support/stores/sqlite.ts';

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

it('forgets what the database knows, and continues', () => {
  const file = join(temporaryFolder(), 'mails-left');
  const departures = departureFile(file);
  departures.note('one');
  departures.clear();
  departures.note('two');
  expect([departures.noted(), readFileSync(file, 'utf8')]).toEqual([['two'], 'two\n']);
  departures.close();
});

it('touches no file after it was closed, whose number may be another one by then', () => {
  const [file, other] = [join(temporaryFolder(), 'mails-left'), join(temporaryFolder(), 'other')];
  const departures = departureFile(file);
  departures.close();
  writeFileSync(other, 'kept\n');
  const handle = openSync(other, 'r+'); // gets the file descriptor that has become free
  departures.note('three');
  departures.clear();
  departures.close();
  writeSync(handle, 'KEPT');
  closeSync(handle);
  expect([readFileSync(other, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['KEPT\n', '']);
});
