import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FILES = globSync('shared/texts/de/**/*.ts');

/** Without what imports and exports names. */
const LINES = FILES.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !/^(?:import|export) /.test(line))
    .map((line) => `${file}: ${line.trim()}`),
);

/** One word for one thing (docs/translating.md). Each pattern is tried on a sentence that it has to find. */
const WRONG = [
  [/\b[Ii]n Self-Service\b/, 'Beginnen Sie in Self-Service neu.'],
  [/\bzu Self-Service\b/, 'Gehen Sie zurück zu Self-Service.'],
  [/(?<!E-)\bMail\b(?!:)/, 'Wir senden Ihnen eine Mail.'],
  [/\b[Jj]emand anders\b/, 'Jemand anders kennt sie.'],
  [/\bBenutzer-ID\b/, 'Benutzer-ID'],
  [/\bLink zeigen\b/, 'Link zeigen'],
  [/\bhandel(?:t|n) (?:an|als|für)\b/, 'Niemand handelt als Operator an sich selbst.'],
  [/(?<!ab )\bsofort nicht mehr\b/, 'Sie funktioniert sofort nicht mehr.'],
] as const;

describe('German texts', () => {
  it('are all read', () => expect(FILES.length).toBeGreaterThan(40));

  it.each(WRONG)('do not have %s', (wrong, example) => {
    expect(example).toMatch(wrong);
    expect(LINES.filter((line) => wrong.test(line))).toEqual([]);
  });
});
