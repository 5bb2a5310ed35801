import * as v from 'valibot';
import { CREDENTIAL_KINDS } from './credential.ts';
import { USER_STATES } from './person.ts';

/** Longer than any name or address. */
const text = v.pipe(v.string(), v.maxLength(300));

/**
 * What an error can say beyond its code: a closed list of reasons, each with the facts that its sentence is made of.
 */
const FACTS = {
  'operators only': v.object({}),
  oneself: v.object({}),
  'admins only': v.object({}),
  'always on': v.object({}),
  'not created yet': v.object({}),
  /** `by`: who did it; null = the reader, its own client, or it is not known. */
  'locked already': v.object({ by: v.nullable(text) }),
  'person not active': v.object({ person: text, state: v.picklist(USER_STATES) }),
  'has one already': v.object({ person: text, kind: v.picklist(CREDENTIAL_KINDS) }),
  'has as many': v.object({ kind: v.picklist(CREDENTIAL_KINDS), limit: v.number() }),
  'finish one first': v.object({}),
  'CA to renew': v.object({}),
  'admins told': v.object({}),
  /** `by`: null = the person is gone, or it was Chipless itself. */
  'saved meanwhile': v.object({ by: v.nullable(text), version: v.number() }),
  'other address': v.object({ address: text }),
};

export type ExplanationReason = keyof typeof FACTS;
type FactsOf<R extends ExplanationReason> = v.InferOutput<(typeof FACTS)[R]>;

/** Why something was refused, as data: each reader gets it as a sentence of their language. */
export type Explanation = {
  readonly [R in ExplanationReason]: { readonly reason: R; readonly facts: Readonly<FactsOf<R>> };
}[ExplanationReason];

/** Whole sentences, by reason. */
export type ExplanationWords = { readonly [R in ExplanationReason]: (facts: Readonly<FactsOf<R>>) => string };

/** The explanation in these words. */
export function explain<R extends ExplanationReason>(
  { reason, facts }: { readonly reason: R; readonly facts: Readonly<FactsOf<R>> },
  words: ExplanationWords,
): string {
  return words[reason](facts);
}

/** From the wire. null = there is none, or one of another version: the code has to be enough. */
export function readExplanation(reason: string | undefined, facts: unknown): Explanation | null {
  if (reason === undefined || !Object.hasOwn(FACTS, reason)) return null;
  const known = reason as ExplanationReason; // it is a key of the table
  const read = v.safeParse(FACTS[known], facts);
  // The schema of this reason has judged them.
  return read.success ? ({ reason: known, facts: read.output } as Explanation) : null;
}
