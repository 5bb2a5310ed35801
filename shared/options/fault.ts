import * as v from 'valibot';
import { CREDENTIAL_KINDS } from '../credential.ts';
import { TextFault } from '../text-fault.ts';

const text = v.pipe(v.string(), v.maxLength(4000));
const none = v.object({});
const name = v.object({ name: text });
/** `meant`: the name that was probably meant; null = none is close. */
const unknown = v.object({ name: text, meant: v.nullable(text) });
const message = v.object({ message: text });
const range = { option: text, min: v.number(), max: v.number() };

/** A value that an option cannot have: text in quotation marks, or what it is in place of a value. */
const Found = v.variant('is', [
  v.object({ is: v.literal('text'), quoted: text }),
  v.object({ is: v.literal('list') }),
  v.object({ is: v.literal('value'), value: text }),
  v.object({ is: v.literal('other'), what: text }),
]);
export type Found = v.InferOutput<typeof Found>;
const found = Found;

/** What can be wrong with an option script: a closed list, each with the facts that its sentence is made of. */
const FACTS = {
  // Its text
  'script too long': v.object({ over: v.number(), most: v.number() }),
  'nested too deeply': none,
  'user changed': none,
  'unknown field': unknown,
  'group is no option': v.object({ group: text, example: text }),
  'unknown option': unknown,
  'only of other kind': v.object({ name: text, kind: v.picklist(CREDENTIAL_KINDS) }),
  'option deleted': none,
  'unknown variable': name,
  'unknown name': unknown,
  'import used': none,
  'name taken': name,
  'compares only': none,
  // Its syntax; `name` is what stands there
  'ends too early': none,
  'text not expected': none,
  'not expected': name,
  'curly quote': name,
  'text not closed': none,
  'template not closed': none,
  'comment not closed': none,
  'pattern not closed': none,
  'pattern not valid': message,
  'declared already': name,
  'assigned to no variable': none,
  'word of JavaScript': name,
  'module syntax': none,
  'await used': none,
  'return outside': none,
  'with used': none,
  'number not readable': none,
  'number and name': name,
  'throw without value': none,
  // Its run
  'took too long': v.object({ milliseconds: v.number() }),
  'used too much memory': v.object({ megabytes: v.number() }),
  'broke its sandbox': none,
  'threw an error': none,
  'threw a text': message,
  'threw a value': message,
  'called itself too deeply': none,
  'text too long': none,
  'list fixed': none,
  'not changeable': name,
  'not a function': none,
  'failed silently': none,
  /** In the words of the engine, as a sentence. */
  'engine says': message,
  // One option
  'not true or false': v.object({ option: text, found }),
  'not a whole number': v.object({ ...range, orNull: v.boolean(), found }),
  /** `values` in quotation marks. */
  'not a choice': v.object({ option: text, values: v.array(text), found, meant: v.nullable(text) }),
  'key does not encrypt': v.object({ option: text, quoted: text }),
  'not a text': v.object({ option: text, most: v.number(), found }),
  'text of option too long': v.object({ option: text, most: v.number() }),
  'text with something unseen': v.object({ option: text, kind: text, code: text }),
  'text empty': v.object({ option: text }),
  'not a list': v.object({ ...range, found }),
  'wrong number in list': v.object({ ...range, found }),
  'too many numbers': v.object({ option: text, most: v.number() }),
  'number twice': v.object({ option: text, number: v.number() }),
  // Several options
  'Web eID does not know it': v.object({ algorithm: text }),
  'no number': none,
  'PIN too short': v.object({ digits: v.number() }),
  'easy PINs': none,
  'keys not recoverable': none,
  'no certificate': v.object({ recovers: v.boolean() }),
  /** `until`: ISO, said in UTC. */
  'after the CA': v.object({ amount: v.number(), unit: v.picklist(['years', 'months', 'days']), until: text }),
  'PIN length impossible': v.object({ min: v.number(), max: v.number() }),
  'minimum above maximum': v.object({ min: v.number(), max: v.number() }),
  'every character disallowed': none,
  'more kinds than characters': v.object({ kinds: v.number(), most: v.number() }),
  // The person
  'person without email': none,
  'person not certifiable': v.object({
    field: v.picklist(['givenName', 'surname', 'commonName', 'email']),
    wrong: TextFault,
  }),
  // The try
  'cut by the CA': v.object({ days: v.number() }),
  slow: v.object({ seconds: v.number(), tried: v.number(), people: v.number() }),
  /** The same with the saved version: another fault. */
  'so already': v.object({ code: text, facts: v.record(v.string(), v.unknown()) }),
};

export type FaultCode = keyof typeof FACTS;
type FactsOf<C extends FaultCode> = v.InferOutput<(typeof FACTS)[C]>;

/** What is wrong, as data: each reader gets it as a sentence of their language. */
export type Fault = { readonly [C in FaultCode]: { readonly code: C; readonly facts: FactsOf<C> } }[FaultCode];

/** Codes that say all by themselves. */
export type FaultWithoutFacts = {
  [C in FaultCode]: Record<string, never> extends FactsOf<C> ? C : never;
}[FaultCode];

/** A fault that says all by its code. */
export function plainFault(code: FaultWithoutFacts): Fault {
  return { code, facts: {} } as Fault; // none of these codes has facts
}

/** A fault from elsewhere, perhaps of another version. */
export interface UnreadFault {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Sentences to follow `Line 12: `, by code: with a small first letter where the language has one there. */
export type FaultWords = { readonly [C in FaultCode]: (facts: FactsOf<C>) => string };

/** How the faults of a script are described. `examples`: names of people for whom it fails; never empty. */
export interface FaultDescription {
  readonly reasons: FaultWords;
  readonly atLine: (line: number, reason: string) => string;
  readonly failsFor: (people: number, of: number) => string;
  /** Everybody for whom it fails. */
  readonly failsForThese: (people: number, of: number, examples: readonly string[]) => string;
  /** Some of them. */
  readonly failsForSuch: (people: number, of: number, examples: readonly string[]) => string;
  /** Why a script was not saved: the first fault, and how many more there are. */
  readonly notSaved: string;
  readonly notSavedFor: (fault: string) => string;
  readonly notSavedForMore: (fault: string, more: number) => string;
}

/** The sentence in these words; null = the fault is of another version and has none. */
export function sayFault({ code, facts }: UnreadFault, words: FaultWords): string | null {
  if (!Object.hasOwn(FACTS, code)) return null;
  const known = code as FaultCode; // it is a key of the table
  const read = v.safeParse(FACTS[known], facts);
  // The schema of this code has judged them.
  return read.success ? (words[known] as (facts: unknown) => string)(read.output) : null;
}
