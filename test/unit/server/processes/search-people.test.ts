import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_FOUND, searchPeople } from '../../../../server/processes/search-people.ts';
import { orderMobile, startMobile } from '../../../support/mobile-id.ts';
import { makePerson, type Provisioning } from '../../../support/provisioning.ts';

describe('searchPeople', () => {
  let at: Provisioning;
  beforeAll(async () => {
    at = await startMobile();
    for (const userName of ['bob', 'olivia']) {
      await at.store.transaction(({ people }) => people.insert(makePerson(userName), null));
    }
  });
  afterAll(() => at.store.close());

  const found = async (words: string) => (await searchPeople(words, at)).people.map(({ userName }) => userName);

  it.each([
    ['surname, comma, given name', 'Berg, Alice', ['alice']],
    ['a part of the name in any case', 'LICE b', ['alice']],
    ['the user name', 'bob', ['bob']],
    ['the email', 'olivia@example', ['olivia']],
    ['words that nobody has', 'zoe', []],
    ['a star, everybody', '*', ['alice', 'bob', 'olivia']],
    ['signs that mean something to a database, as what they are', '%', []],
    ['a serial number that nobody has', '41'.repeat(20), []],
    ['less than a serial number', 'ab'.repeat(19), []],
  ])('finds by %s', async (_, words, names) => expect(await found(words)).toEqual(names));

  it('finds the holder of a certificate by its serial number, as people copy it', async () => {
    const { runId } = await orderMobile(at);
    await at.store.transaction(async ({ ca, messages }) => {
      const message = await messages.ofRun(runId);
      await ca.intend({
        serialNumber: 'ab'.repeat(20),
        publicKeyHash: 'cd'.repeat(32),
        messageId: message?.id ?? '',
        purpose: 'authentication',
        tbsCertificate: new Uint8Array([1]),
        notAfter: at.deps.clock(),
        intendedAt: at.deps.clock(),
      });
    });
    expect(await found('ab'.repeat(20))).toEqual(['alice']);
    expect(await found(Array(20).fill('AB').join(':'))).toEqual(['alice']);
    expect(await found(Array(20).fill('AB').join(' '))).toEqual(['alice']);
  });

  it('says that there are more than it lists', async () => {
    await at.store.transaction(async ({ people }) => {
      for (let n = 0; n <= MOST_FOUND; n += 1) await people.insert(makePerson(`clone${n}`), null);
    });
    const { people, more } = await searchPeople('clone', at);
    expect([people.length, more]).toEqual([MOST_FOUND, true]);
  });
});
