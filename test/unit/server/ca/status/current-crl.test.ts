import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ca } from '../../../../../server/ca/ca.ts';
import type { CaStore, IssuerName } from '../../../../../server/ca/ca-store.ts';
import { x509 } from '../../../../../server/ca/der/crypto-provider.ts';
import { expectTag, readDer, readInside, TAG } from '../../../../../server/ca/der/read-der.ts';
import { currentCrl } from '../../../../../server/ca/status/current-crl.ts';
import type { CrlStore } from '../../../../../server/ca/status/make-crl.ts';
import { revoke } from '../../../../../server/ca/status/revoke.ts';
import { toHex } from '../../../../../shared/bytes.ts';
import { longCaStore, serialNumberAt } from '../../../../support/ca/long-ca-store.ts';
import { issue, makeCa } from '../../../../support/ca/make-ca.ts';
import { memoryCaStore } from '../../../../support/ca/memory-ca-store.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const DAY = 86_400_000;
const BACKDATED = new Date(NOW.getTime() - 60_000);
let ca: Ca;
let store: CaStore & CrlStore;
beforeAll(async () => {
  ca = await makeCa(NOW);
});
beforeEach(() => {
  store = memoryCaStore();
});

function later(days: number): Date {
  return new Date(NOW.getTime() + days * DAY);
}

/** Another server on the same database: it shares nothing else. */
function otherServer(): CrlStore {
  return { transaction: (work) => store.transaction(work) };
}

async function read(issuer: IssuerName = 'issuing', now = NOW, through: CrlStore = store) {
  const { der } = await currentCrl(ca, issuer, through, now);
  const crl = new x509.X509Crl(new Uint8Array(der));
  const number = crl.getExtension('2.5.29.20')?.value ?? new ArrayBuffer(0);
  return {
    der: toHex(der),
    serials: crl.entries.map((entry) => entry.serialNumber),
    number: new Uint8Array(number).at(-1),
    thisUpdate: crl.thisUpdate,
    nextUpdate: crl.nextUpdate,
  };
}

describe('currentCrl', () => {
  it('begins with an empty list, number 1, valid for 7 days (root: 180)', async () => {
    expect(await read()).toMatchObject({ serials: [], number: 1, thisUpdate: BACKDATED, nextUpdate: later(7) });
    expect(await read('root')).toMatchObject({ serials: [], number: 1, thisUpdate: BACKDATED, nextUpdate: later(180) });
  });

  it('gives the same bytes until something changes', async () => {
    const first = await read();
    expect(await read('issuing', later(3.4))).toEqual(first);
    expect(await read('issuing', later(3.4), otherServer())).toEqual(first);
  });

  it('lists a revocation at once, under the next number', async () => {
    await read();
    const { serialNumber } = await issue(ca, store, NOW);
    await revoke(store, serialNumber, 'keyCompromise', NOW);
    expect(await read()).toMatchObject({ serials: [serialNumber], number: 2 });
  });

  it('lists a revocation that another server made', async () => {
    const other = otherServer();
    await read('issuing', NOW, other);
    const { serialNumber } = await issue(ca, store, NOW);
    await revoke(store, serialNumber, 'superseded', NOW);
    await read();
    expect(await read('issuing', NOW, other)).toMatchObject({ serials: [serialNumber], number: 2 });
  });

  it('lists entries by serial, also what was intended and perhaps never signed', async () => {
    const serials = ['7f'.repeat(20), '40'.repeat(20), '5a'.repeat(20)];
    for (const serialNumber of serials) {
      await store.intend({
        serialNumber,
        publicKeyHash: serialNumber,
        messageId: 'm',
        purpose: 'authentication',
        tbsCertificate: new Uint8Array(1),
        notAfter: later(100),
        intendedAt: NOW,
      });
      await revoke(store, serialNumber, 'cessationOfOperation', NOW);
    }
    expect((await read()).serials).toEqual(serials.toSorted());
  });

  it('is renewed at half-time, though nothing happened', async () => {
    await read();
    await read('root');
    expect(await read('issuing', later(3.5))).toMatchObject({ number: 2, nextUpdate: later(10.5) });
    expect(await read('root', later(89))).toMatchObject({ number: 1 });
    expect(await read('root', later(90))).toMatchObject({ number: 2, nextUpdate: later(270) });
  });

  it('leaves the list of the root alone when a certificate of the issuing CA is revoked', async () => {
    const first = await read('root');
    const { serialNumber } = await issue(ca, store, NOW);
    await revoke(store, serialNumber, 'unspecified', NOW);
    expect(await read('root')).toEqual(first);
  });

  it('uses each number once when many servers make the list at the same time', async () => {
    const servers = Array.from({ length: 5 }, otherServer);
    const first = await Promise.all(servers.map((server) => read('issuing', NOW, server)));
    expect(new Set(first.map((crl) => crl.der)).size).toBe(1);
    const { serialNumber } = await issue(ca, store, NOW);
    await revoke(store, serialNumber, 'keyCompromise', NOW);
    const second = await Promise.all(servers.map((server) => read('issuing', NOW, server)));
    expect(new Set(second.map((crl) => crl.der)).size).toBe(1);
    expect(second[0]).toMatchObject({ number: 2, serials: [serialNumber] });
  });

  it('keeps an entry beyond the end of its certificate for a whole life of a list, though others are revoked', async () => {
    const { serialNumber } = await issue(ca, store, NOW, { notAfter: later(2) });
    await revoke(store, serialNumber, 'superseded', NOW);
    const listedOn = async (day: number) => (await read('issuing', later(day))).serials.includes(serialNumber);
    expect(await listedOn(1)).toBe(true);
    for (const day of [2.1, 2.2, 8.9]) {
      const other = await issue(ca, store, later(day));
      await revoke(store, other.serialNumber, 'superseded', later(day));
      expect(await listedOn(day)).toBe(true);
    }
    expect(await listedOn(12.5)).toBe(false);
  });

  it('keeps an entry until one list after its expiry had it, even without a request for months', async () => {
    const { serialNumber } = await issue(ca, store, NOW, { notAfter: later(2) });
    await revoke(store, serialNumber, 'superseded', NOW);
    await read();
    expect((await read('issuing', later(90))).serials).toEqual([serialNumber]);
    expect((await read('issuing', later(97))).serials).toEqual([]);
  });

  it.each(['root', 'issuing'] as const)('recovers by itself after a clock that ran ahead: %s', async (issuer) => {
    const { serialNumber } = await issue(ca, store, NOW, { notAfter: later(300) });
    await revoke(store, serialNumber, 'superseded', NOW);
    const serials = issuer === 'root' ? [] : [serialNumber];
    await read(issuer);
    expect(await read(issuer, later(3_650))).toMatchObject({ number: 2 });
    for (const through of [store, otherServer()]) {
      const healed = { number: 3, serials, thisUpdate: BACKDATED };
      expect(await read(issuer, NOW, through)).toMatchObject(healed);
    }
  });

  it('is readable for a computer whose clock is a minute late, also after many revocations at once', async () => {
    for (let count = 0; count < 5; count++) {
      const { serialNumber } = await issue(ca, store, NOW);
      await revoke(store, serialNumber, 'superseded', NOW);
      const { thisUpdate } = await read();
      expect(thisUpdate).toEqual(new Date(BACKDATED.getTime() + count * 1_000));
    }
  });

  it('is made once, however many ask at the same time', async () => {
    const long = longCaStore({ count: 3_000, revokedAt: NOW, notAfter: later(100) });
    const lists = await Promise.all(Array.from({ length: 60 }, () => currentCrl(ca, 'issuing', long, NOW)));
    expect([new Set(lists).size, long.readings(), lists[0]?.entries]).toEqual([1, 1, 3_000]);
  });

  it('covers what was revoked while one was being made for others', async () => {
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const long = longCaStore({ count: 10, revokedAt: NOW, notAfter: later(100) }, () => {
      begun.resolve();
      return gate.promise;
    });
    const before = currentCrl(ca, 'issuing', long, NOW);
    await begun.promise;
    long.raise();
    const after = Array.from({ length: 20 }, () => currentCrl(ca, 'issuing', long, NOW));
    gate.resolve();
    expect((await before).sequence).toBe(10);
    const lists = await Promise.all(after);
    expect([new Set(lists).size, lists[0]?.sequence, long.readings()]).toEqual([1, 11, 2]);
  });

  it('fails all who wait when it cannot be made, and makes it for the next', async () => {
    let broken = true;
    const long = longCaStore({ count: 10, revokedAt: NOW, notAfter: later(100) }, async () => {
      if (broken) throw new Error('the database is away');
    });
    const asked = Array.from({ length: 3 }, () => currentCrl(ca, 'issuing', long, NOW));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
    broken = false;
    expect(await currentCrl(ca, 'issuing', long, NOW)).toMatchObject({ number: 1 });
  });

  it('lists 45,000 entries, each once and in order', async () => {
    const long = longCaStore({ count: 45_000, revokedAt: NOW, notAfter: later(100) });
    const { der, entries } = await currentCrl(ca, 'issuing', long, NOW);
    const [tbs] = readInside(readDer(der));
    const [, , , , , revoked] = readInside(expectTag(tbs, TAG.sequence));
    const serials = readInside(expectTag(revoked, TAG.sequence)).map((entry) =>
      toHex(readInside(entry)[0]?.content ?? new Uint8Array()),
    );
    expect(entries).toBe(45_000);
    expect(serials).toEqual(Array.from({ length: 45_000 }, (_, index) => serialNumberAt(index)));
  });

  describe('of more than 10,000 entries', () => {
    const MINUTE = 60_000;
    const inMinutes = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
    const ask = (through: CrlStore, minutes: number) => currentCrl(ca, 'issuing', through, inMinutes(minutes));
    const longOne = () => longCaStore({ count: 10_001, revokedAt: NOW, notAfter: later(100) });

    it('is not made again for a minute, whatever is revoked', async () => {
      const long = longOne();
      const first = await ask(long, 0);
      for (const minutes of [0.1, 0.5, 0.9]) {
        long.raise();
        expect(await ask(long, minutes)).toBe(first);
      }
      expect(long.readings()).toBe(1);
    });

    it('is given while the next one is being made, for five minutes, then it is waited for', async () => {
      const long = longOne();
      const first = await ask(long, 0);
      long.raise();
      expect(await ask(long, 2)).toBe(first);
      expect(await ask(long, 5.1)).toMatchObject({ number: 2, sequence: 10_002 });
      long.raise();
      expect(await ask(long, 20)).toMatchObject({ number: 3, sequence: 10_003 });
    });

    it('is given as another server made it', async () => {
      const long = longOne();
      const first = await ask(long, 0);
      long.raise();
      const other: CrlStore = { transaction: (work) => long.transaction(work) };
      const same = await ask(other, 0.5);
      expect(toHex(same.der)).toBe(toHex(first.der));
      expect(await ask(long, 0.6)).toBe(first);
    });

    it('is never given before its time', async () => {
      const long = longOne();
      await ask(long, 10);
      expect(await ask(long, 0)).toMatchObject({ number: 2, madeAt: NOW });
    });
  });

  it('is made again if what another server listed has changed since', async () => {
    const { serialNumber } = await issue(ca, store, NOW);
    await revoke(store, serialNumber, 'certificateHold', NOW);
    await read();
    const changed: CrlStore = {
      transaction: (work) =>
        store.transaction(({ ca: stored }) =>
          work({
            ca: {
              ...stored,
              revokedAfter: async (...asked) =>
                (await stored.revokedAfter(...asked)).map((entry) => ({ ...entry, reason: 'keyCompromise' })),
            },
          }),
        ),
    };
    expect(await read('issuing', NOW, changed)).toMatchObject({ number: 2, serials: [serialNumber] });
  });

  it('gives up with an error when the database accepts no list at all', async () => {
    const full: CrlStore = {
      transaction: (work) =>
        store.transaction(({ ca: stored }) => work({ ca: { ...stored, insertCrl: async () => false } })),
    };
    await expect(currentCrl(ca, 'issuing', full, NOW)).rejects.toThrow('No revocation list');
  });
});

describe('revoke', () => {
  it('does it once; the first time and reason stay', async () => {
    const { serialNumber } = await issue(ca, store, NOW);
    expect(await revoke(store, serialNumber, 'keyCompromise', NOW)).toBe(true);
    expect(await revoke(store, serialNumber, 'superseded', later(1))).toBe(false);
    expect(await store.bySerialNumber(serialNumber)).toMatchObject({ reason: 'keyCompromise', revokedAt: NOW });
  });

  it('refuses a serial number that was never given', async () => {
    await expect(revoke(store, '40'.repeat(20), 'unspecified', NOW)).rejects.toMatchObject({
      code: 'certificate_unknown',
    });
  });
});
