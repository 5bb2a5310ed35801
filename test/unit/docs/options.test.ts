import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeWritten } from '../../../server/options/judge-written.ts';
import { LIMITS, LONGEST_TEXT } from '../../../server/options/sandbox/limits.ts';
import { parseScriptFile } from '../../../server/tools/script-file.ts';
import { CREDENTIAL_KINDS, type CredentialKind } from '../../../shared/credential.ts';
import { checkScript } from '../../../shared/options/check-script.ts';
import { OLDER_VARIABLES } from '../../../shared/options/older/older-variables.ts';
import type { OptionType } from '../../../shared/options/option.ts';
import { LONGEST_SCRIPT } from '../../../shared/options/option-kind.ts';
import { type DeclaredOption, OPTION_LIST } from '../../../shared/options/option-list.ts';
import { SAMPLE_USERS, USER_FIELDS } from '../../../shared/options/user-fields.ts';
import { sharedSandbox } from '../../support/shared-sandbox.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'options.md'), 'utf8');
const NOW = new Date('2026-03-02T09:00:00.000Z');

function values(type: OptionType): string {
  switch (type.is) {
    case 'boolean':
      return '`true`, `false`';
    case 'integer':
      return `${type.min} to ${type.max}${type.orNull === true ? ', or `null` = no limit' : ''}`;
    case 'choice':
      return type.values.map((value) => `\`"${value}"\``).join(', ');
    case 'text':
      return `text, at most ${type.maxLength} characters`;
    case 'integers':
      return `list of at most ${type.most} numbers, ${type.min} to ${type.max}`;
  }
}

function row({ path, type, defaults, help }: DeclaredOption): string {
  const byDefault = (kind: CredentialKind) => (defaults[kind] === undefined ? '–' : `\`${defaults[kind]}\``);
  const [card, mobile] = CREDENTIAL_KINDS.map(byDefault);
  return `| \`${path}\` | ${values(type)} | ${card} | ${mobile} | ${help} |`;
}

/** The fenced examples, each with the kinds that it is for. */
const EXAMPLES = [...PAGE.matchAll(/```js(?: (mobile-id))?\n([\s\S]*?)```/g)].flatMap(([, only, text = '']) =>
  CREDENTIAL_KINDS.filter((kind) => only === undefined || kind === 'mobile ID').map((kind) => ({ kind, text })),
);

describe('docs/options.md', () => {
  it('has every option with its values and defaults', () => {
    const rows = (OPTION_LIST as readonly DeclaredOption[]).map(row);
    const head = ['| option | values | virtual smart card | mobile ID | what |', '|---|---|---|---|---|'];
    expect(PAGE).toContain([...head, ...rows].join('\n'));
  });

  it('names every user field, every older variable, and the limits', () => {
    for (const field of USER_FIELDS) expect(PAGE).toContain(`\`user.${field}\``);
    const older = CREDENTIAL_KINDS.flatMap((kind) => Object.entries(OLDER_VARIABLES[kind]));
    for (const [variable, option] of older) {
      const short = variable
        .replace(/^VirtualSmartCardOption/, '…')
        .replace('MobileIDEmailBeforeEpiringEachDay', 'MobileIDEmailBeforeExpiringEachDay');
      const line = PAGE.split('\n').find((one) => one.includes(`\`${variable}\``) || one.includes(`\`${short}\``));
      expect(line, variable).toContain(`\`${option}\``);
    }
    expect(PAGE).toContain(`${LIMITS.runMilliseconds} ms;`);
    expect(PAGE).toContain(`${LIMITS.memoryBytes / 1024 / 1024} MB`);
    for (const length of [LONGEST_SCRIPT, LONGEST_TEXT]) expect(PAGE).toContain(length.toLocaleString('en'));
  });

  it('has examples', () => expect(EXAMPLES.length).toBeGreaterThan(12));

  it.each(EXAMPLES)('has an example for the $kind that can be saved: $text', async ({ kind, text }) => {
    const script = parseScriptFile(text).text;
    expect(checkScript(kind, script)).toEqual([]);
    for (const sample of SAMPLE_USERS) {
      for (const department of ['', 'Finance']) {
        const evaluated = await sharedSandbox().evaluate({ kind, script, user: { ...sample, department }, now: NOW });
        expect(judgeWritten(kind, evaluated, { now: NOW, caEnds: null })).toMatchObject({ faults: [] });
      }
    }
  });
});
