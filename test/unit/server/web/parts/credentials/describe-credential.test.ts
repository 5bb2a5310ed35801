import { describe, expect, it } from 'vitest';
import { describeCredential } from '../../../../../../server/web/parts/credentials/describe-credential.ts';
import { credentialFacts } from '../../../../../../server/web/portal/credentials/credential-facts.ts';
import type { Credential } from '../../../../../../shared/wire/credential.ts';
import { card } from '../../../../../support/fake-portal-api/samples.ts';
import { portal as german } from '../../../../../support/texts/de.ts';
import { portal } from '../../../../../support/texts/en.ts';

const lockedAt = '2026-05-02T12:00:00.000Z';
const LOCKED = { state: 'locked', lockedAt, lockedReason: 'new device' } as const;
const OLIVIA = { self: false, name: 'Olivia Hart' };

describe('describeCredential', () => {
  it.each<[Partial<Credential>, string]>([
    [{}, 'Chromium on Linux\u00a0· valid until 21\u00a0Jun 2028'],
    [{ deviceName: null }, 'valid until 21\u00a0Jun 2028'],
    [{ state: 'registered', validUntil: null }, 'Not created yet'],
    [{ state: 'inactive' }, 'Paused by your help desk.'],
    [{ state: 'locked' }, 'Locked'],
    [{ state: 'locked', lockedAt }, 'Locked on 2\u00a0May 2026'],
    [{ state: 'locked', lockedAt, lockedReason: 'unspecified' }, 'Locked on 2\u00a0May 2026'],
    [{ state: 'locked', lockedAt, lockedReason: 'keyCompromise' }, 'Locked on 2\u00a0May 2026: key compromise'],
    [{ state: 'locked', lockedAt, lockedReason: 'computer replaced' }, 'Locked on 2\u00a0May 2026: computer replaced'],
    [
      { ...LOCKED, lockedBy: { self: true, name: 'Alice Berg' } },
      'Locked by you on 2\u00a0May 2026: I have a new computer',
    ],
    [{ ...LOCKED, lockedBy: OLIVIA }, 'Locked by Olivia Hart on 2\u00a0May 2026: you have a new computer'],
    [{ ...LOCKED, lockedReason: 'deleted' }, 'Locked on 2\u00a0May 2026: deleted'],
  ])('says of %j: %s', (change, text) => expect(describeCredential(card(change), 'holder', portal)).toBe(text));

  it.each<[Partial<Credential>, string]>([
    [
      { ...LOCKED, lockedBy: { self: true, name: 'Alice Berg' } },
      'Locked by Alice Berg on 2\u00a0May 2026: New device',
    ],
    [{ ...LOCKED, lockedBy: OLIVIA }, 'Locked by Olivia Hart on 2\u00a0May 2026: New device'],
    [{ state: 'locked', lockedAt, lockedReason: 'computer replaced' }, 'Locked on 2\u00a0May 2026: computer replaced'],
    [{ state: 'inactive' }, 'Paused by the help desk.'],
  ])('says to an operator of %j: %s', (change, text) =>
    expect(describeCredential(card(change), 'operator', portal)).toBe(text),
  );
});

it.each<[Partial<Credential>, string]>([
  [{}, 'Chromium on Linux\u00a0· gültig bis 21.\u00a0Juni 2028'],
  [
    { ...LOCKED, lockedBy: { self: true, name: 'Alice Berg' } },
    'Von Ihnen gesperrt am 2.\u00a0Mai 2026: Ich habe einen neuen Computer',
  ],
  [
    { ...LOCKED, lockedBy: OLIVIA, lockedReason: 'computer replaced' },
    'Von Olivia Hart gesperrt am 2.\u00a0Mai 2026: computer replaced',
  ],
])('says in German of %j: %s', (change, text) => expect(describeCredential(card(change), 'holder', german)).toBe(text));

describe('credentialFacts', () => {
  it('leaves out what is not known', () =>
    expect(credentialFacts(card({ deviceName: null, certificates: [], validUntil: null }), portal)).toEqual([]));

  it('names the state of a card that cannot be used', () =>
    expect(credentialFacts(card({ state: 'inactive' }), portal)[0]).toEqual(['State', 'Paused by your help desk.']));
});
