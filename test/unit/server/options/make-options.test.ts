import { describe, expect, it } from 'vitest';
import { judgeWritten } from '../../../../server/options/judge-written.ts';
import { makeOptions } from '../../../../server/options/make-options.ts';
import type { OptionValue } from '../../../../shared/options/option.ts';
import { type OptionPath, optionsOfKind } from '../../../../shared/options/option-list.ts';
import type { WrittenOptions } from '../../../../shared/options/written-options.ts';
import { evaluated } from '../../../support/evaluated.ts';

const AT = { now: new Date('2026-11-22T09:00:00Z'), caEnds: null };

function written(
  kind: 'virtual smart card' | 'mobile ID',
  set: Partial<Record<OptionPath, OptionValue>>,
): WrittenOptions {
  const judged = judgeWritten(kind, evaluated(kind, set), AT).written;
  if (judged === null) throw new Error('not sound');
  return judged;
}

/** Every option with a value that is not its default. */
const OTHERS: Partial<Record<OptionPath, OptionValue>> = {
  'certificates.authentication': false,
  'certificates.encryption': true,
  'keyAlgorithms.authentication': 'P-384',
  'keyAlgorithms.signature': 'ML-DSA-65',
  'keyAlgorithms.encryption': 'RSA-3072',
  'validity.amount': 90,
  'validity.unit': 'days',
  'properties.userId': 'u-1',
  'properties.serverName': 'Example Ltd',
  'properties.profileName': 'ID',
  'subject.organization': 'Example Holding',
  'pin.minLength': 8,
  'pin.maxLength': 20,
  'pin.upperCase': 'required',
  'pin.lowerCase': 'required',
  'pin.digits': 'required',
  'pin.specialCharacters': 'disallowed',
  'pin.trivialSequences': 'allowed',
  'delivery.qrCode': 'email',
  'secondChannel.portal': true,
  'secondChannel.email': false,
  'messages.lifetimeMinutes': 15,
  'messages.emailLifetimeHours': 2,
  'limits.activeCredentials': 3,
  'notifications.user': 'none',
  'notifications.daysBeforeExpiry': [10],
  'notifications.everyDayAfterLast': false,
};

describe('makeOptions', () => {
  it('gives every option its place, in the units of a run', () => {
    expect(makeOptions('mobile ID', written('mobile ID', OTHERS), 7)).toEqual({
      kind: 'mobile ID',
      version: 7,
      certificates: { authentication: false, signature: true, encryption: true },
      validity: { amount: 90, unit: 'days' },
      properties: { userId: 'u-1', serverName: 'Example Ltd', profileName: 'ID' },
      subject: { organization: 'Example Holding' },
      pin: {
        ...{ minLength: 8, maxLength: 20, upperCase: 'required', lowerCase: 'required', digits: 'required' },
        ...{ specialCharacters: 'disallowed', trivialSequences: 'allowed' },
      },
      keyAlgorithms: { authentication: 'P-384', signature: 'ML-DSA-65', encryption: 'RSA-3072' },
      messageLifetimeSeconds: 900,
      emailLifetimeSeconds: 7200,
      delivery: 'email',
      secondChannel: { portal: true, email: false },
      recover: 'none',
      notify: 'none',
      activeLimit: 3,
      expiryMails: { daysBefore: [10], everyDayAfterLast: false },
    });
  });

  it('keeps the order of a card in the portal', () => {
    expect(makeOptions('virtual smart card', written('virtual smart card', {}), 1)).toMatchObject({
      delivery: 'portal',
      secondChannel: { portal: false, email: false },
    });
  });

  it('takes null for no limit', () => {
    const set = written('mobile ID', { 'limits.activeCredentials': null, 'encryptionKeys.recover': 'user selects' });
    expect(makeOptions('mobile ID', set, 1)).toMatchObject({ activeLimit: null, recover: 'user selects' });
  });

  it('freezes everything, and nothing of what it was made from', () => {
    const days = [10, 5];
    const options = makeOptions('mobile ID', written('mobile ID', { 'notifications.daysBeforeExpiry': days }), 1);
    const parts = [options, ...Object.values(options), options.expiryMails.daysBefore];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
    days.push(1);
    expect(options.expiryMails.daysBefore).toEqual([10, 5]);
  });

  it.each(optionsOfKind('mobile ID').map(({ path }) => path))('refuses what was not judged: without %s', (path) => {
    const { [path]: _, ...others } = written('mobile ID', {});
    expect(() => makeOptions('mobile ID', others, 1)).toThrow(TypeError);
    expect(() => makeOptions('mobile ID', { ...others, [path]: [{}] as never }, 1)).toThrow(TypeError);
  });
});
