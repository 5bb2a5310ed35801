import { describe, expect, it } from 'vitest';
import { explain, readExplanation } from '../../../shared/explanation.ts';
import { errors as german } from '../../../shared/texts/de/errors.ts';
import { errors as english } from '../../../shared/texts/en/errors.ts';

describe('readExplanation', () => {
  it.each([
    ['one of ours', 'person not active', { person: 'Bob Stone', state: 'inactive', more: 1 }, true],
    ['one without facts', 'oneself', {}, true],
    ['no reason', undefined, {}, false],
    ['a reason of a newer server', 'moon full', {}, false],
    ['what every object has', 'constructor', {}, false],
    ['a fact that is missing', 'person not active', { person: 'Bob Stone' }, false],
    ['a fact of another kind', 'has as many', { kind: 'mobile ID', limit: '2' }, false],
    ['no facts', 'oneself', undefined, false],
  ])('judges %s', (_, reason, facts, known) => {
    expect(readExplanation(reason, facts) !== null).toBe(known);
  });

  it('keeps the facts of its reason alone', () => {
    expect(readExplanation('has as many', { kind: 'mobile ID', limit: 2, more: 'x' })).toEqual({
      ...{ reason: 'has as many', facts: { kind: 'mobile ID', limit: 2 } },
    });
  });
});

describe('explain', () => {
  it.each([
    [
      { reason: 'person not active', facts: { person: 'Bob Stone', state: 'locked' } },
      'Bob Stone is locked.',
      'Bob Stone ist gesperrt.',
    ],
    [
      { reason: 'has as many', facts: { kind: 'virtual smart card', limit: 1 } },
      'You can have 1 card at a time.',
      'Sie können 1 Karte gleichzeitig haben.',
    ],
    [
      { reason: 'has as many', facts: { kind: 'mobile ID', limit: 3 } },
      'You can have 3 mobile IDs at a time.',
      'Sie können 3 Mobile IDs gleichzeitig haben.',
    ],
    [
      { reason: 'saved meanwhile', facts: { by: null, version: 7 } },
      'Chipless saved version 7 while you were editing. Nothing was overwritten. Compare, then save again.',
      'Chipless hat Version 7 gespeichert, während Sie bearbeitet haben. Es wurde nichts überschrieben. Vergleichen Sie, und speichern Sie dann noch einmal.',
    ],
  ] as const)('says %o in each language', (explanation, en, de) => {
    expect(explain(explanation, english.explanations)).toBe(en);
    expect(explain(explanation, german.explanations)).toBe(de);
  });
});
