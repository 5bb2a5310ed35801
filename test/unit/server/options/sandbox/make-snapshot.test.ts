import { describe, expect, it } from 'vitest';
import { makeSnapshot } from '../../../../../server/options/sandbox/make-snapshot.ts';

const KILOBYTE = 1024;
const STACK_BYTES = 256 * KILOBYTE;
const STACK_TOP = 2048 * KILOBYTE;
const HEAP_END = STACK_TOP + 100 * KILOBYTE + 8;

describe('a snapshot of a memory', () => {
  /** Data, an empty stack and a heap, as QuickJS has them. */
  function make() {
    let bytes = new Uint8Array(4096 * KILOBYTE);
    bytes.fill(1, 0, 90 * KILOBYTE + 3);
    bytes.fill(2, STACK_TOP - 50, HEAP_END - 4);
    let heapEnd = HEAP_END;
    return {
      stackBytes: STACK_BYTES,
      bytes: () => bytes,
      heapEnd: () => heapEnd,
      use(from: number, to: number) {
        if (to > bytes.length) {
          const larger = new Uint8Array(2 * bytes.length);
          larger.set(bytes);
          bytes = larger;
        }
        bytes.fill(9, from, to);
        heapEnd = Math.max(heapEnd, to);
      },
      free(to: number) {
        heapEnd = to;
      },
    };
  }

  it.each([
    ['its data', 0, 90 * KILOBYTE],
    ['its stack', STACK_TOP - STACK_BYTES, STACK_TOP],
    ['what functions of QuickJS use beyond', STACK_TOP - STACK_BYTES - 64 * KILOBYTE, STACK_TOP],
    ['its heap', STACK_TOP, HEAP_END],
    ['more heap', STACK_TOP, 3000 * KILOBYTE],
    ['more than there was', STACK_TOP, 5000 * KILOBYTE],
  ])('puts back %s', (_, from, to) => {
    const memory = make();
    const before = memory.bytes().slice();
    const snapshot = makeSnapshot(memory);
    for (let times = 0; times < 2; times += 1) {
      memory.use(from, to);
      snapshot.restore();
      memory.free(HEAP_END);
      const after = memory.bytes();
      expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0);
      expect(after.subarray(before.length).every((byte) => byte === 0)).toBe(true);
    }
  });
});
