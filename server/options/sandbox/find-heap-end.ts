const WORD_BYTES = 4;
/** The allocator's own note at the end of its heap is no further from it than this. */
const NOTE_BYTES = 64;

/**
 * Finds the word in which QuickJS's allocator keeps the address where its heap ends: nothing was ever written beyond
 * it, even if all of it was freed again. No symbol tells it, so it is told from what it does: it points right behind
 * the last byte that is not zero, before and after `growHeap`, which has to make the heap larger.
 *
 * @returns a function that reads that address. Throws if there is not exactly one such word.
 */
export function findHeapEnd(bytes: () => Uint8Array, growHeap: () => void): () => number {
  const before = wordsAtEnd(bytes());
  growHeap();
  const after = wordsAtEnd(bytes());
  const words = after.end > before.end ? after.words.filter((each) => before.words.includes(each)) : [];
  const [word] = words;
  if (word === undefined || words.length > 1) {
    throw new TypeError(`${words.length} words hold the end of QuickJS's heap instead of one`);
  }
  return () => wordsOf(bytes())[word] ?? 0;
}

/** The words that point right behind the last byte that is not zero, which is in the word before `end`. */
function wordsAtEnd(bytes: Uint8Array): { readonly end: number; readonly words: readonly number[] } {
  const all = wordsOf(bytes);
  let end = all.length;
  while (end > 0 && all[end - 1] === 0) end -= 1;
  const words: number[] = [];
  for (let at = 0; at < end; at += 1) {
    const beyond = (all[at] ?? 0) - end * WORD_BYTES;
    if (beyond >= 0 && beyond <= NOTE_BYTES) words.push(at);
  }
  return { end, words };
}

function wordsOf({ buffer }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer);
}
