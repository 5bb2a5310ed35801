import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, it } from 'vitest';
import { OwnMessage, Provisioning } from '../../../extension/own-messages.ts';
import { PageAnswer, PageRequest } from '../../../shared/wire/page.ts';

/** Names of all fields, at any depth. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : []),
    ...fieldsOf(value),
  ]);
}

describe('messages between the parts of the extension', () => {
  it.each([
    ['requests of pages', PageRequest, ['action', 'ticket']],
    [
      'answers to pages',
      PageAnswer,
      ['action', 'version', 'formats', 'allowed', 'incognito', 'error', 'code', 'message', 'retryAfter'],
    ],
    ['messages of own pages', OwnMessage, ['action', 'id', 'made']],
    ['the order for a window', Provisioning, ['ticket', 'origin']],
  ])('%s have these fields and nothing for a PIN or a key', (_, schema, expected) => {
    expect(new Set(fieldsOf(toJsonSchema(schema, { errorMode: 'ignore' })))).toEqual(new Set(expected));
  });
});
