const EMPTY_PAGE = new Uint8Array(4096);
/** QuickJS notices that its stack is full when it enters a function, which may then use some more. */
const BEYOND_STACK_BYTES = 64 * 1024;

/** The memory of QuickJS, and how to tell what of it was used. */
export interface SandboxMemory {
  /** All of it. Asked for each time, since it is another one when the memory has grown. */
  bytes(): Uint8Array;
  /** The address from which on nothing was ever written. */
  heapEnd(): number;
  /** How much of its stack a script may use. */
  readonly stackBytes: number;
}

/** What a memory held at one moment. */
export interface Snapshot {
  /** Makes the memory hold the same again, and nothing else. What it held of a later moment is no longer there. */
  restore(): void;
}

/**
 * Copies what is used of the memory: QuickJS's data and the top of its stack and heap, some 250 KB. Between data and
 * top of the stack is its empty part, 5 MB, which is not copied. A script can only have reached the nearest part of it,
 * and that is cleared.
 */
export function makeSnapshot({ bytes, heapEnd, stackBytes }: SandboxMemory): Snapshot {
  const end = heapEnd();
  const used = bytes().subarray(0, end);
  const empty = longestZeros(used);
  const data = used.slice(0, empty.from);
  const rest = used.slice(empty.to);
  const reached = Math.max(empty.from, empty.to - stackBytes - BEYOND_STACK_BYTES);
  return {
    restore() {
      const now = bytes();
      now.fill(0, end, heapEnd());
      now.set(data);
      now.fill(0, reached, empty.to);
      now.set(rest, empty.to);
    },
  };
}

/** The longest sequence of pages that hold nothing. */
function longestZeros(bytes: Uint8Array): { readonly from: number; readonly to: number } {
  let longest = { from: 0, to: 0 };
  let from = 0;
  for (let at = 0; at + EMPTY_PAGE.length <= bytes.length; at += EMPTY_PAGE.length) {
    const to = at + EMPTY_PAGE.length;
    if (Buffer.compare(bytes.subarray(at, to), EMPTY_PAGE) !== 0) from = to;
    else if (to - from > longest.to - longest.from) longest = { from, to };
  }
  return longest;
}
