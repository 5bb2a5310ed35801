import * as v from 'valibot';
import { UNSEEN_KINDS } from './find-unseen.ts';

const none = v.object({});
const most = v.object({ most: v.number() });

/** What can be wrong with a name or an address that a person typed: a closed list, each with its facts. */
const FACTS = {
  empty: none,
  unseen: v.object({ kind: v.picklist(UNSEEN_KINDS), code: v.pipe(v.string(), v.maxLength(10)) }),
  'nothing seen': none,
  /** Characters. */
  'too long': most,
  // Of an email address
  'too many bytes': most,
  'no address': none,
  'too many bytes before @': most,
  'space before @': none,
  'sign before @': none,
  'not composed before @': none,
  'IP address': none,
  'no domain': none,
};

export type TextFaultCode = keyof typeof FACTS;
type FactsOf<C extends TextFaultCode> = Readonly<v.InferOutput<(typeof FACTS)[C]>>;

/** What is wrong, as data: each reader gets it as a sentence of their language. */
export type TextFault = {
  readonly [C in TextFaultCode]: { readonly code: C; readonly facts: FactsOf<C> };
}[TextFaultCode];

/**
 * Sentences without their full stop, by code. `it`: what the text is, as it begins the sentence, such as "The given
 * name".
 */
export type TextFaultWords = { readonly [C in TextFaultCode]: (it: string, facts: FactsOf<C>) => string };

/** The fault in these words, without a full stop. */
export function sayTextFault<C extends TextFaultCode>(
  it: string,
  { code, facts }: { readonly code: C; readonly facts: FactsOf<C> },
  words: TextFaultWords,
): string {
  return words[code](it, facts);
}

/** From the wire. null = it is one of another version. */
export function readTextFault(fault: unknown): TextFault | null {
  const read = v.safeParse(TextFault, fault);
  return read.success ? read.output : null;
}

/** As the facts of another fault. */
export const TextFault: v.GenericSchema<unknown, TextFault> = v.pipe(
  v.object({ code: v.picklist(Object.keys(FACTS) as TextFaultCode[]), facts: v.record(v.string(), v.unknown()) }), // its keys
  v.check(({ code, facts }) => v.is(FACTS[code], facts)),
  v.transform((read) => read as unknown as TextFault), // the schema of its code has judged the facts
);
