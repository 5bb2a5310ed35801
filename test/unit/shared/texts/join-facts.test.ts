import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { people as german } from '../../../../shared/texts/de/admin/people.ts';
import { people as english } from '../../../../shared/texts/en/admin/people.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';

it.each([
  [['alice', 'alice@example.com', 'Finance'], 'alice\u00a0· alice@example.com\u00a0· Finance'],
  [['alice', '', null, 'Finance'], 'alice\u00a0· Finance'],
  [[null, ''], ''],
])('puts %j on a line that begins with no point', (facts, line) => expect(joinFacts(facts)).toBe(line));

it('is how all screens join them: none has a point that a line could begin with', () => {
  const files = globSync('{server/web,shared/ui,shared/texts,extension}/**/*.{ts,tsx}');
  const wrong = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => / · /.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(files.length).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
});

it.each([english, german])('joins facts that keep a number with its word', ({ orders }) => {
  expect(orders.optionsVersion(1)).toMatch(/\S\u00a01$/);
  expect(orders.until('10:42')).toMatch(/^\S+\u00a010:42$/);
});
