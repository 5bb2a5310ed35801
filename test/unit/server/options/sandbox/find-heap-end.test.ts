import { describe, expect, it } from 'vitest';
import { findHeapEnd } from '../../../../../server/options/sandbox/find-heap-end.ts';

describe('findHeapEnd', () => {
  /** An allocator's memory that is used up to this word, and says so in the word with this number. */
  function allocator(says: readonly number[]) {
    const memory = new Uint32Array(4096);
    const use = (words: number) => {
      memory.fill(0xff_ff_ff_ff, 100, words);
      for (const word of says) memory[word] = words * 4 + 24;
    };
    use(1000);
    return { bytes: () => new Uint8Array(memory.buffer), use };
  }

  it('finds the word that moves with the end', () => {
    const { bytes, use } = allocator([7]);
    const heapEnd = findHeapEnd(bytes, () => use(2000));
    expect(heapEnd()).toBe(8024);
    use(3000);
    expect(heapEnd()).toBe(12_024);
  });

  it.each([
    ['no word', [], 2000],
    ['two words', [7, 8], 2000],
    ['a heap that did not grow', [7], 1000],
  ])('refuses %s', (_, says, words) => {
    const { bytes, use } = allocator(says);
    expect(() => findHeapEnd(bytes, () => use(words))).toThrow(TypeError);
  });
});
