import * as v from 'valibot';

/** See `shared/options/script-fault.ts`. */
export const ScriptFault = v.object({
  line: v.nullable(v.number()),
  column: v.nullable(v.number()),
  option: v.nullable(v.string()),
  reason: v.string(),
  fails: v.nullable(
    v.object({
      people: v.number(),
      of: v.number(),
      examples: v.pipe(v.array(v.string()), v.readonly()),
      personId: v.nullable(v.string()),
    }),
  ),
});

/** A problem document (RFC 9457) as our servers write it. */
export const Problem = v.object({
  code: v.string(),
  detail: v.optional(v.string()),
  retryAfter: v.optional(v.number()),
  reference: v.optional(v.string()),
  /** Of an option script that was refused. */
  faults: v.optional(v.array(ScriptFault)),
});
