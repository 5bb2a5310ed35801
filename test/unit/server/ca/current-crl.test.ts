import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ca } from '../../../../server/ca/ca.ts';
import type { CaStore, IssuerName } from '../../../../server/ca/ca-store.ts';
import { x509 } from '../../../../server/ca/crypto-provider.ts';
import { type CrlStore, currentCrl } from '../../../../server/ca/current-crl.ts';
import { revoke } from '../../../../server/ca/revoke.ts';
import { toHex } from '../../../../shared/bytes.ts';
import { issue, makeCa } from '../../../support/make-ca.ts';
import { memoryCaStore } from '../../../support/memory-ca-store.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const DAY = 86_400_000;
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
  const der = await currentCrl(ca, issuer, through, now);
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
    expect(await read()).toMatchObject({ serials: [], number: 1, thisUpdate: NOW, nextUpdate: later(7) });
    expect(await read('root')).toMatchObject({ serials: [], number: 1, thisUpdate: NOW, nextUpdate: later(180) });
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

  it('gives up with an error when the database takes no list at all', async () => {
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
