import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  answerMessage,
  confirmMessage,
  MessageStatus,
  openMessage,
  Preview,
  ProvisioningOrder,
} from '../../../../shared/wire/message.ts';
import { approveNumber } from '../../../../shared/wire/run.ts';
import { sampleOrder } from '../../../support/client/sample-card-records.ts';

const id = '6f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10';
const half = 'A'.repeat(43).concat('=');
const open = { format: 1, clientSecretHash: '0f'.repeat(32), deviceName: 'Chromium on Linux' };
const answer = { id, requests: [{ purpose: 'signature', request: 'AAAA' }], resetHalf: half };
const confirm = { id, purpose: 'signature', signature: 'AAAA' };

describe('what a client sends', () => {
  it.each([
    ['open', openMessage.input, open],
    ['answer', answerMessage.input, answer],
    ['confirm', confirmMessage.input, confirm],
  ])('passes as %s', (_, schema, input) => {
    expect(v.safeParse<v.GenericSchema>(schema, input).success).toBe(true);
  });

  it.each<[string, v.GenericSchema, unknown]>([
    ['a field that nobody knows', openMessage.input, { ...open, pin: '1234' }],
    ['a hash in capitals', openMessage.input, { ...open, clientSecretHash: '0F'.repeat(32) }],
    ['a hash that is too short', openMessage.input, { ...open, clientSecretHash: '0f'.repeat(31) }],
    ['a device name of control characters', openMessage.input, { ...open, deviceName: 'a\u0000b' }],
    ['an empty device name', openMessage.input, { ...open, deviceName: '  ' }],
    ['no requests', answerMessage.input, { ...answer, requests: [] }],
    ['four requests', answerMessage.input, { ...answer, requests: Array(4).fill(answer.requests[0]) }],
    [
      'a purpose that nobody knows',
      answerMessage.input,
      { ...answer, requests: [{ purpose: 'fun', request: 'AAAA' }] },
    ],
    [
      'a request that is not base64',
      answerMessage.input,
      { ...answer, requests: [{ purpose: 'signature', request: 'A A!' }] },
    ],
    ['half a reset half', answerMessage.input, { ...answer, resetHalf: half.slice(0, 24) }],
    ['a message id that is none', confirmMessage.input, { ...confirm, id: '../../etc' }],
    ['a signature that is too long', confirmMessage.input, { ...confirm, signature: 'AAAA'.repeat(1400) }],
  ])('is refused with %s', (_, schema, input) => {
    expect(v.safeParse(schema, input).success).toBe(false);
  });
});

describe('an order', () => {
  it('passes over fields of a later server', () => {
    const order = sampleOrder();
    expect(v.parse(ProvisioningOrder, { ...order, colour: 'blue' })).toEqual(order);
  });

  it('asks for no number when an older server does not know of numbers', () => {
    const { number: _, ...older } = sampleOrder();
    expect(v.parse(ProvisioningOrder, older)).toEqual({ ...older, number: null });
  });

  it.each(['5', '555', '٥٥', '5a', ' 58', '58\n', '', 58])('is refused with the number %j', (number) => {
    expect(v.safeParse(ProvisioningOrder, { ...sampleOrder(), number }).success).toBe(false);
    const typed = v.safeParse<v.GenericSchema>(approveNumber.input, { id, number });
    expect(typed.success).toBe(false);
  });

  it.each<[string, unknown]>([
    ['another format', { ...sampleOrder(), format: 2 }],
    ['no keys', { ...sampleOrder(), keys: [] }],
    ['a nonce that is too short', { ...sampleOrder(), nonce: '00' }],
    ['no root', { ...sampleOrder(), rootCertificate: '' }],
    [
      'a name that fills the window',
      { ...sampleOrder(), profile: { ...sampleOrder().profile, name: 'x'.repeat(301) } },
    ],
    [
      'a server name that fills the window',
      { ...sampleOrder(), profile: { ...sampleOrder().profile, serverName: 'x'.repeat(301) } },
    ],
    ['more keys than purposes', { ...sampleOrder(), keys: Array(4).fill(sampleOrder().keys[0]) }],
    ['names without end', { ...sampleOrder(), ownNames: Array(201).fill('x') }],
  ])('is refused with %s', (_, order) => {
    expect(v.safeParse(ProvisioningOrder, order).success).toBe(false);
  });
});

describe('a preview', () => {
  const { format, expiresAt, pinPolicy, ownNames } = sampleOrder();
  const who = { serverName: 'Chipless', holder: 'Alice Berg', kind: 'mobile ID', profileName: 'Mobile ID Alice' };
  const keys = [{ purpose: 'signature', algorithms: ['P-256', 'not thought of yet'] }];
  const preview = { format, expiresAt, ...who, pinPolicy, ownNames, keys };

  it('passes over fields of a later server', () => {
    expect(v.parse(Preview, { ...preview, colour: 'blue' })).toEqual(preview);
  });

  it('of an older server says nothing of keys', () => {
    const { keys: _, ...older } = preview;
    expect(v.parse(Preview, older)).toEqual({ ...preview, keys: [] });
  });

  it.each(['serverName', 'holder', 'profileName'])('is refused with a %s that fills the page', (field) => {
    expect(v.safeParse(Preview, { ...preview, [field]: 'x'.repeat(301) }).success).toBe(false);
  });
});

describe('a status', () => {
  it('is of an approved order when an older server does not know of numbers', () => {
    const older = { state: 'opened', expiresAt: '2026-06-21T10:10:00.000Z' };
    expect(v.parse(MessageStatus, older)).toEqual({ ...older, approved: true });
  });
});
