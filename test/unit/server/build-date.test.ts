import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuildDate, refuseEarlyClock } from '../../../server/build-date.ts';
import { temporaryFolder } from '../../support/stores/sqlite.ts';

const BUILT = new Date('2027-05-06T07:08:09.000Z');

describe('readBuildDate', () => {
  it('reads what the build wrote', () => {
    const file = join(temporaryFolder(), 'built-at');
    writeFileSync(file, `${BUILT.toISOString()}\n`);
    expect(readBuildDate(file)).toEqual(BUILT);
  });

  it.each(['', 'yesterday', '1970-01-01T00:00:09.000Z'])(
    'is never earlier than its Node, whatever stands there: "%s"',
    (text) => {
      const file = join(temporaryFolder(), 'built-at');
      writeFileSync(file, text);
      expect(readBuildDate(file)).toEqual(readBuildDate(join(temporaryFolder(), 'nothing')));
      expect(readBuildDate(file).getUTCFullYear()).toBeGreaterThanOrEqual(2026);
    },
  );
});

describe('refuseEarlyClock', () => {
  it.each(['1970-01-01', '2026-12-31', '2027-05-05T07:08:08Z'])('refuses %s', (now) => {
    expect(() => refuseEarlyClock(new Date(now), BUILT)).toThrow(
      `it says ${now.slice(0, 10)}, and this server was built on 2027-05-06. Set the clock`,
    );
  });

  it.each(['2027-05-05T07:08:09Z', '2027-05-06T07:08:09Z', '2040-01-01'])('takes %s', (now) => {
    refuseEarlyClock(new Date(now), BUILT);
  });
});
