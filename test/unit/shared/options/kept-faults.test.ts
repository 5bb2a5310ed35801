import { describe, expect, it } from 'vitest';
import { checkScript } from '../../../../shared/options/check-script.ts';
import { encodeFaults, LONGEST_KEPT, readKeptFaults } from '../../../../shared/options/kept-faults.ts';
import type { ScriptFault } from '../../../../shared/options/script-fault.ts';

const of = (message: string): ScriptFault => ({
  ...{ line: 3, column: null, option: null, reason: `it threw "${message}".`, fails: null },
  what: { code: 'threw a text', facts: { message } },
});

describe('encodeFaults', () => {
  it('keeps line, code and facts, for readKeptFaults to give back', () => {
    const faults = checkScript('mobile ID', 'pin.minLenght = 6;\n\nuser.email = "x";');
    expect(readKeptFaults(encodeFaults(faults))).toEqual([
      { line: 1, code: 'unknown option', facts: { name: 'pin.minLenght', meant: 'pin.minLength' } },
      { line: 3, code: 'user changed', facts: {} },
    ]);
  });

  it('keeps as many as fit, each of them whole', () => {
    const faults = [of('a'.repeat(400)), of('b'.repeat(400)), of('c'.repeat(400))];
    const kept = encodeFaults(faults);
    expect(kept.length).toBeLessThanOrEqual(LONGEST_KEPT);
    expect(readKeptFaults(kept).map(({ facts }) => facts)).toEqual(faults.slice(0, 2).map(({ what }) => what?.facts));
    expect(encodeFaults([of('a'.repeat(LONGEST_KEPT)), of('b')])).toBe('[]');
  });

  it('keeps none that is English alone, and none behind it', () => {
    const { what: _, ...english } = of('x');
    expect(readKeptFaults(encodeFaults([of('a'), english, of('b')]))).toHaveLength(1);
  });
});

describe('readKeptFaults', () => {
  it.each([undefined, null, 7, true, '', 'Line 3: it threw "x".', '{', '{}', '[1]', '[{"line":"3"}]', '[{"line":3}]'])(
    'finds none in %j',
    (kept) => expect(readKeptFaults(kept)).toEqual([]),
  );
});
