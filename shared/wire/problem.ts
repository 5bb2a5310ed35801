import * as v from 'valibot';

/** Longer than any sentence of ours. */
const sentence = v.pipe(v.string(), v.maxLength(4000));
const word = v.pipe(v.string(), v.maxLength(200));

/** In characters of JSON: facts come from foreign servers too, and a fault needs few. */
const LONGEST_FACTS = 20_000;
const facts = v.pipe(
  v.record(word, v.unknown()),
  v.maxEntries(20),
  v.check((given) => JSON.stringify(given).length <= LONGEST_FACTS, 'is too long'),
);

/** See `shared/options/script-fault.ts`. */
export const ScriptFault = v.object({
  line: v.nullable(v.number()),
  column: v.nullable(v.number()),
  option: v.nullable(word),
  /** In English. */
  reason: sentence,
  /** The same as data; absent in what an older version kept. */
  what: v.optional(v.object({ code: word, facts })),
  fails: v.nullable(
    v.object({
      people: v.number(),
      of: v.number(),
      examples: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(100), v.readonly()),
      personId: v.nullable(word),
    }),
  ),
});

/** See `shared/explanation.ts`. Those of another version are no reason to refuse the rest. */
export const explanationFields = {
  /** Why, as one word of a list. */
  reason: v.optional(word),
  /** What the sentence about it is made of. */
  facts: v.optional(v.pipe(v.record(word, v.nullable(v.union([sentence, v.number()]))), v.maxEntries(20))),
};

/** A problem document (RFC 9457) as our servers write it. */
export const Problem = v.object({
  code: word,
  detail: v.optional(sentence),
  ...explanationFields,
  retryAfter: v.optional(v.number()),
  reference: v.optional(word),
  /** For an option script that was refused. */
  faults: v.optional(v.pipe(v.array(ScriptFault), v.maxLength(500))),
});
