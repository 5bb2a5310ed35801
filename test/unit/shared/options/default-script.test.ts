import { describe, expect, it } from 'vitest';
import { CREDENTIAL_KINDS } from '../../../../shared/credential.ts';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { bareDefaults, defaultScript } from '../../../../shared/options/default-script.ts';
import { explainOption, VALUE_WORDS } from '../../../../shared/options/explain-option.ts';
import { LONGEST_SCRIPT } from '../../../../shared/options/option-kind.ts';
import { OPTION_LIST, optionsOfKind } from '../../../../shared/options/option-list.ts';
import { SAMPLE_USERS, USER_FIELDS } from '../../../../shared/options/user-fields.ts';
import { findAssignments } from '../../../support/find-assignments.ts';
import { runOptions } from '../../../support/run-options.ts';

/** Everything that a text assigns, as path and source. */
function assigned(text: string) {
  const found = findAssignments(text);
  if ('fault' in found) throw new TypeError(found.fault.reason);
  return found.assignments.map(({ path, source, topLevel }) => ({ path, source, topLevel }));
}

function declared(kind: (typeof CREDENTIAL_KINDS)[number]) {
  return optionsOfKind(kind).map(({ path, defaults }) => ({ path, source: defaults[kind], topLevel: true }));
}

describe.each(CREDENTIAL_KINDS)('the default script of a %s', (kind) => {
  const script = defaultScript(kind);
  const lines = script.split('\n');

  it('sets each option once, in the order of the list, to its declared default', () =>
    expect(assigned(script)).toEqual(declared(kind)));

  it('says the same as the bare defaults', () => {
    expect(assigned(bareDefaults(kind))).toEqual(declared(kind));
    expect(runOptions(kind, script)).toEqual(runOptions(kind, bareDefaults(kind)));
  });

  it('has no mistake', () => expect(checkScript(kind, script)).toEqual([]));

  it('has a comment of its own right above each option that explains it', () => {
    for (const option of optionsOfKind(kind)) {
      const above = lines.slice(
        0,
        lines.findIndex((line) => line.startsWith(`${option.path} =`)),
      );
      const comment = above.slice(above.lastIndexOf('') + 1).map((line) => line.replace(/^\/\/ /, ''));
      expect(comment.join(' ')).toBe(explainOption(option, VALUE_WORDS));
    }
  });

  it('has a heading for each section, and names every field of the user', () => {
    for (const { section } of optionsOfKind(kind))
      expect(lines.filter((line) => line.startsWith(`// ── ${section} ─`))).toHaveLength(1);
    for (const field of USER_FIELDS) expect(script).toContain(`user.${field}`);
  });

  it('shows an example in its head that works', () => {
    const example = lines.find((line) => line.startsWith('//     '))?.slice(2) ?? '';
    for (const [department, encryption] of [
      ['Finance', true],
      ['Sales', undefined],
    ] as const) {
      const user = { ...SAMPLE_USERS[0], department };
      expect(runOptions(kind, example, user)['certificates.encryption']).toBe(encryption);
    }
  });

  it('fits on a screen: no long line, no blank at an end, one line end at its end', () => {
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(script).toMatch(/[^\n]\n$/);
    expect(script).not.toMatch(/\n{4}/);
    expect(script.length).toBeLessThan(LONGEST_SCRIPT / 10);
  });
});

describe('the list of options', () => {
  it('has titles that are unique in their section', () => {
    const titles = OPTION_LIST.map(({ section, title }) => `${section}: ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has each section in one piece', () => {
    const sections = OPTION_LIST.map(({ section }) => section).filter((section, at, all) => section !== all[at - 1]);
    expect(new Set(sections).size).toBe(sections.length);
  });

  it('says something else of each', () => {
    const helps = OPTION_LIST.map(({ help }) => help);
    expect(new Set(helps).size).toBe(helps.length);
  });

  it.each(OPTION_LIST.map(({ path, help }) => [path, help]))('ends the help of %s with a full stop', (_, help) => {
    expect(help).toMatch(/^["A-Z0-9].*\.$/);
    expect(help).not.toMatch(/[\r\n]|\*\//);
  });
});
