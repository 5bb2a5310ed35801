import { describe, expect, it } from 'vitest';
import { readOlder } from '../../../../../shared/options/older/read-older.ts';

describe('readOlder', () => {
  it.each([
    'import groovy.time.TimeCategory',
    'import groovy.time.TimeCategory;',
    'import groovy.time.TimeCategory // for the validity',
    'import groovy.time.TimeCategory as Time',
    'import static groovy.time.TimeCategory.*',
    'import static groovy.time.TimeCategory.getYears as years',
    'import org.codehaus.groovy.runtime.TimeCategory',
    'import groovy.time.*',
  ])('passes over %j, whose effect is read without it', (statement) => {
    const { assignments, rest } = readOlder(`${statement}\nvalidTo = new Date() + 3.years`);
    expect(rest).toEqual([]);
    expect(assignments).toMatchObject([{ variable: 'validTo', line: 2, value: { is: 'time', months: 36 } }]);
  });

  it.each(['import java.util.Date', 'import groovy.time.Duration', 'import groovy.time.TimeCategory x = 3'])(
    'returns %j as unreadable',
    (statement) => expect(readOlder(statement).rest).toMatchObject([{ line: 1, source: statement }]),
  );
});
