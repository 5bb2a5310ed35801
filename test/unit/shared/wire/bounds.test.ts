import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../../shared/wire/endpoint.ts';

const WIRE = join(import.meta.dirname, '../../../../shared/wire');
const files = readdirSync(WIRE).filter((file) => file.endsWith('.ts'));
const modules = await Promise.all(
  files.map(async (file) => [file, (await import(join(WIRE, file))) as Readonly<Record<string, unknown>>] as const),
);

/** The parts of a schema that are inspected; valibot's types have more. */
interface Schema {
  readonly type: string;
  /** The checked parts; the first is the schema itself, which may have a pipe of its own. */
  readonly pipe?: ReadonlyArray<Pick<Schema, 'type' | 'pipe'> & { readonly requirement?: unknown }>;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
  readonly items?: readonly Schema[];
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
}

const isSchema = (value: unknown): value is Schema & v.GenericSchema =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
const isEndpoint = (value: unknown): value is Endpoint<unknown, unknown> =>
  typeof value === 'object' && value !== null && 'path' in value && 'auth' in value;

/** A text of one of these forms is short by nature. */
const SHORT = new Set(['max_length', 'length', 'uuid', 'iso_timestamp']);
/** Whether a pattern repeats something without limit: a character class repeats nothing. */
function isEndless({ source }: RegExp): boolean {
  return /(?<!\\)[*+]|\{\d+,\}/.test(source.replaceAll(/\[(?:\\.|[^\]\\])*\]/g, 'x'));
}

function isBounded({ pipe = [] }: Pick<Schema, 'pipe'>): boolean {
  return pipe.some(
    ({ type, requirement, ...inner }) =>
      SHORT.has(type) ||
      isBounded(inner) ||
      (type === 'regex' && requirement instanceof RegExp && !isEndless(requirement)),
  );
}

/** Paths within a schema at which a text, an array or a record may be as long as its sender likes. */
function unbounded(schema: Schema, at: string): string[] {
  const within = (inner: Schema | undefined, name: string) =>
    inner === undefined ? [] : unbounded(inner, `${at}${name}`);
  switch (schema.type) {
    case 'string':
      return isBounded(schema) ? [] : [at];
    case 'array':
      return [...(isBounded(schema) ? [] : [at]), ...within(schema.item, '[]')];
    case 'record': {
      const few = schema.pipe?.some(({ type }) => type === 'max_entries') ?? false;
      // Values of any form are bounded as a whole, by a check of the record.
      const isWhole = schema.value?.type === 'unknown' && (schema.pipe?.some(({ type }) => type === 'check') ?? false);
      const values = isWhole ? [] : within(schema.value, ' value');
      return [...(few ? [] : [at]), ...within(schema.key, ' key'), ...values];
    }
    case 'object':
    case 'strict_object':
      return Object.entries(schema.entries ?? {}).flatMap(([name, inner]) => within(inner, `.${name}`));
    case 'variant':
    case 'union':
      return (schema.options ?? []).filter(isSchema).flatMap((inner) => within(inner, ''));
    case 'nullable':
    case 'optional':
      return within(schema.wrapped, '');
    case 'literal':
    case 'picklist':
    case 'number':
    case 'boolean':
      return [];
    default:
      return [`${at} is of a kind that this test does not know: ${schema.type}`];
  }
}

/** Whole modules that a card app reads from servers that it does not know, or from any web page. */
const FROM_STRANGERS = new Set(['fields.ts', 'message.ts', 'page.ts', 'problem.ts', 'shown-text.ts']);

describe('the wire contract', () => {
  const schemas = modules.flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, value]): Array<[string, Schema]> => {
      if (isSchema(value)) return FROM_STRANGERS.has(file) ? [[`${file} ${name}`, value]] : [];
      if (!isEndpoint(value)) return [];
      // Each is a schema of valibot; its public type does not say of which kind.
      const { input, output } = value as unknown as { readonly input: Schema; readonly output: Schema };
      const asked: [string, Schema] = [`${file} ${name}, input`, input];
      // What a session reads comes from the same server as its page.
      const isOwn = value.auth !== 'ticket' && value.auth !== 'client';
      return isOwn ? [asked] : [asked, [`${file} ${name}, output`, output]];
    }),
  );

  it('is found', () => expect(schemas.length).toBeGreaterThan(50));

  it.each(schemas)('has a bound for each text and list: %s', (_, schema) => {
    expect(unbounded(schema, '')).toEqual([]);
  });
});
