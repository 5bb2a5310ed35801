import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, DEFINITIONS, definitionOf } from '../../../../../server/processes/catalogue/catalogue.ts';
import { PROCESS_NAMES } from '../../../../../shared/process.ts';
import { processes } from '../../../../../shared/texts/en/processes.ts';

const folder = new URL('../../../../../server/processes/catalogue/', import.meta.url);

/** MobileIDSelfServiceProcGet → mobile-id-self-service-proc-get */
function fileOf(name: string): string {
  return name.replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2-').toLowerCase();
}

describe('the catalogue', () => {
  it('has one file for each process and no other', () => {
    expect(
      readdirSync(folder)
        .filter((file) => file.includes('-proc-'))
        .sort(),
    ).toEqual(PROCESS_NAMES.map((name) => `${fileOf(name)}.ts`).sort());
  });

  it.each(Object.entries(CATALOGUE))('lists %s under its own name', (name, definition) => {
    expect(definition.name).toBe(name);
  });

  it.each(DEFINITIONS)('has the title of $name as the English texts say it', ({ name, title }) => {
    expect(title).toBe(processes.titles[name]);
  });

  const making = DEFINITIONS.filter((definition) => definition.does === 'make credential');
  it.each(making)('has steps of $name that a run can go through', ({ steps }) => {
    expect(steps.length).toBeGreaterThan(1);
    expect(new Set(steps.map(({ name }) => name)).size).toBe(steps.length);
    expect(steps.findIndex(({ kind }) => kind === 'result')).toBe(steps.length - 1);
    expect(steps.filter(({ kind }) => kind === 'provision')).toHaveLength(1);
    expect(steps[0]?.kind).toBe('explain');
  });

  it.each(making)('has the titles of the steps of $name as the English texts say them', ({ steps }) => {
    for (const { name, title } of steps) expect(title).toBe(processes.steps[name]);
  });

  it.each(['', 'constructor', '__proto__', 'virtualsmartcardselfserviceprocget'])('does not know %j', (name) => {
    expect(() => definitionOf(name)).toThrow(expect.objectContaining({ code: 'process_unknown' }));
  });
});
