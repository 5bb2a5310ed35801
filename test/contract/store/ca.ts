import { expect, it } from 'vitest';
import type { Store } from '../../../server/processes/engine/store.ts';
import type { FreshStore } from './fresh-store.ts';
import { after, hex, inParallel, NOW, sampleCrl, sampleIntent } from './samples.ts';

const CERTIFICATE = Uint8Array.of(0x30, 0x82, 0, 0xff);

export function caContract(fresh: FreshStore): void {
  async function intended(store: Store, change: Parameters<typeof sampleIntent>[0] = {}): Promise<string> {
    const intent = sampleIntent(change);
    await store.transaction(({ ca }) => ca.intend(intent));
    return intent.serialNumber;
  }

  it('keeps an intent, then its certificate once', async () => {
    const store = await fresh();
    const intent = sampleIntent();
    const seen = await store.transaction(async ({ ca }) => {
      await ca.intend(intent);
      const before = await ca.bySerialNumber(intent.serialNumber);
      await ca.complete(intent.serialNumber, CERTIFICATE);
      await ca.complete(intent.serialNumber, Uint8Array.of(1));
      return [before, await ca.bySerialNumber(intent.serialNumber), await ca.bySerialNumber(hex(40))];
    });
    const entry = { ...intent, certificate: null, state: 'valid', revokedAt: null, reason: null };
    expect(seen).toEqual([entry, { ...entry, certificate: CERTIFICATE }, null]);
  });

  it('lists what was intended for a message', async () => {
    const store = await fresh();
    const messageId = hex(32);
    const second = await intended(store, { messageId, intendedAt: after(1) });
    const first = await intended(store, { messageId });
    await intended(store);
    const found = await store.transaction(({ ca }) => ca.ofMessage(messageId));
    expect(found.map((entry) => entry.serialNumber)).toEqual([first, second]);
  });

  it('refuses a known key, and the transaction can continue', async () => {
    const store = await fresh();
    const publicKeyHash = hex(64);
    await intended(store, { publicKeyHash });
    await store.transaction(async ({ ca }) => {
      const again = ca.intend(sampleIntent({ publicKeyHash }));
      await expect(again).rejects.toMatchObject({ code: 'request_key_reused' });
      await ca.intend(sampleIntent());
    });
  });

  it('refuses a key that it knows inside a transaction that then fails as a whole', async () => {
    const store = await fresh();
    const publicKeyHash = hex(64);
    await intended(store, { publicKeyHash });
    const other = sampleIntent();
    const both = store.transaction(async ({ ca }) => {
      await ca.intend(other);
      await ca.intend(sampleIntent({ publicKeyHash }));
    });
    await expect(both).rejects.toMatchObject({ code: 'request_key_reused' });
    expect(await store.transaction(({ ca }) => ca.bySerialNumber(other.serialNumber))).toBeNull();
  });

  it('certifies a key for one of 50 that bring it at once', async () => {
    const store = await fresh();
    const publicKeyHash = hex(64);
    const codes = await inParallel(50, () =>
      intended(store, { publicKeyHash }).then(
        () => 'certified',
        (error) => error.code,
      ),
    );
    expect(codes.filter((code) => code === 'certified')).toHaveLength(1);
    expect(codes.filter((code) => code === 'request_key_reused')).toHaveLength(49);
  });

  it('never takes a serial number twice, and does not call it a reused key', async () => {
    const store = await fresh();
    const serialNumber = await intended(store);
    const again = intended(store, { serialNumber });
    await expect(again).rejects.toThrow();
    await expect(again).rejects.not.toMatchObject({ code: 'request_key_reused' });
  });

  it('revokes once and says so', async () => {
    const store = await fresh();
    const serialNumber = await intended(store);
    const seen = await store.transaction(async ({ ca }) => [
      await ca.revocationSequence(),
      await ca.revoke(serialNumber, 'keyCompromise', after(1)),
      await ca.revoke(serialNumber, 'superseded', after(2)),
      await ca.revoke(hex(40), 'superseded', after(2)),
      await ca.revocationSequence(),
      await ca.revokedAfter('', 10),
      await ca.bySerialNumber(serialNumber),
    ]);
    expect(seen).toMatchObject([
      0,
      true,
      false,
      false,
      1,
      [{ serialNumber, revokedAt: after(1), reason: 'keyCompromise', listedFrom: 1 }],
      { state: 'revoked', revokedAt: after(1), reason: 'keyCompromise' },
    ]);
  });

  it('puts on hold what is valid, and revokes what is on hold', async () => {
    const store = await fresh();
    const notAfter = after(5);
    const serialNumber = await intended(store, { notAfter });
    const seen = await store.transaction(async ({ ca }) => [
      await ca.revoke(serialNumber, 'certificateHold', after(1)),
      await ca.revoke(serialNumber, 'certificateHold', after(2)),
      (await ca.bySerialNumber(serialNumber))?.state,
      await ca.revokedAfter('', 10),
      await ca.revoke(serialNumber, 'affiliationChanged', after(3)),
      await ca.revoke(serialNumber, 'certificateHold', after(4)),
      await ca.revokedAfter('', 10),
      await ca.revocationSequence(),
    ]);
    expect(seen).toEqual([
      true,
      false,
      'certificateHold',
      [{ serialNumber, revokedAt: after(1), reason: 'certificateHold', notAfter, listedFrom: 1 }],
      true,
      false,
      [{ serialNumber, revokedAt: after(3), reason: 'affiliationChanged', notAfter, listedFrom: 1 }],
      2,
    ]);
  });

  it('releases what is on hold, which a later hold lists again, and nothing else', async () => {
    const store = await fresh();
    const notAfter = after(5);
    const serialNumber = await intended(store, { notAfter });
    const seen = await store.transaction(async ({ ca }) => [
      await ca.release(serialNumber),
      await ca.revoke(serialNumber, 'certificateHold', after(1)),
      await ca.release(serialNumber),
      await ca.release(serialNumber),
      await ca.release(hex(40)),
      await ca.revokedAfter('', 10),
      await ca.bySerialNumber(serialNumber),
      await ca.revocationSequence(),
      await ca.revoke(serialNumber, 'certificateHold', after(2)),
      await ca.revoke(serialNumber, 'keyCompromise', after(3)),
      await ca.release(serialNumber),
      await ca.revokedAfter('', 10),
    ]);
    expect(seen).toMatchObject([
      false,
      true,
      true,
      false,
      false,
      [],
      { state: 'valid', revokedAt: null, reason: null },
      2,
      true,
      true,
      false,
      [{ serialNumber, revokedAt: after(3), reason: 'keyCompromise', notAfter, listedFrom: 3 }],
    ]);
  });

  it('lists what is revoked in pages by serial number, with its end and the sequence that first had it', async () => {
    const store = await fresh();
    const [a, b, c] = ['0a'.repeat(20), 'b0'.repeat(20), 'cc'.repeat(20)];
    const ends = { [a]: NOW, [b]: after(1), [c]: after(2) };
    for (const [serialNumber, notAfter] of Object.entries(ends)) await intended(store, { serialNumber, notAfter });
    await intended(store);
    const seen = await store.transaction(async ({ ca }) => {
      for (const serial of [c, a, b]) await ca.revoke(serial, 'unspecified', NOW);
      return [
        await ca.revokedAfter('', 2),
        await ca.revokedAfter(b, 2),
        await ca.revokedAfter(c, 2),
        await ca.revokedAfter(a, 1),
      ];
    });
    const entry = (serialNumber: string, listedFrom: number) => {
      const notAfter = ends[serialNumber];
      return { serialNumber, revokedAt: NOW, reason: 'unspecified', notAfter, listedFrom };
    };
    expect(seen).toEqual([[entry(a, 2), entry(b, 3)], [entry(c, 1)], [], [entry(b, 3)]]);
  });

  it('lists what is valid whole, intents and what is past its end too, by serial number', async () => {
    const store = await fresh();
    const serial = (digit: string) => digit.repeat(40);
    const intents = ['a', 'b', 'c'].map((digit) => sampleIntent({ serialNumber: serial(digit), notAfter: NOW }));
    const seen = await store.transaction(async ({ ca }) => {
      const none = await ca.valid();
      for (const intent of intents.toReversed()) await ca.intend(intent);
      for (const digit of ['d', 'e']) await ca.intend(sampleIntent({ serialNumber: serial(digit) }));
      await ca.complete(serial('b'), CERTIFICATE);
      await ca.revoke(serial('d'), 'certificateHold', NOW);
      await ca.revoke(serial('e'), 'superseded', NOW);
      return [none, await ca.valid()];
    });
    const entries = intents.map((intent) => ({
      ...intent,
      certificate: intent.serialNumber === serial('b') ? CERTIFICATE : null,
      state: 'valid',
      revokedAt: null,
      reason: null,
    }));
    expect(seen).toEqual([[], entries]);
  });

  it('raises the sequence by one for each of 30 revocations at once, and revokes each once', async () => {
    const store = await fresh();
    const serials: string[] = [];
    for (let count = 0; count < 15; count += 1) serials.push(await intended(store));
    const won = await inParallel(30, (index) =>
      store.transaction(({ ca }) => ca.revoke(serials[index % 15] ?? '', 'superseded', NOW)),
    );
    expect(won.filter(Boolean)).toHaveLength(15);
    expect(await store.transaction(({ ca }) => ca.revocationSequence())).toBe(15);
  });

  it('keeps the latest CRL of each issuer as it was, and no other', async () => {
    const store = await fresh();
    const last = sampleCrl({ number: 10, sequence: 7, signature: new Uint8Array(96).fill(0xab) });
    const root = sampleCrl({ issuer: 'root', number: 3 });
    const seen = await store.transaction(async ({ ca }) => {
      const none = await ca.latestCrl('issuing');
      const taken: boolean[] = [];
      for (const crl of [sampleCrl({ number: 9 }), last, root, sampleCrl({ number: 9 }), sampleCrl({ number: 10 })]) {
        taken.push(await ca.insertCrl(crl));
      }
      return [none, taken, await ca.latestCrl('issuing'), await ca.latestCrl('root')];
    });
    expect(seen).toEqual([null, [true, true, true, false, false], last, root]);
  });

  it('takes one of 50 CRLs with the same number', async () => {
    const store = await fresh();
    const taken = await inParallel(50, (sequence) =>
      store.transaction(({ ca }) => ca.insertCrl(sampleCrl({ number: 4, sequence }))),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await store.transaction(({ ca }) => ca.latestCrl('issuing'))).toMatchObject({
      sequence: taken.indexOf(true),
    });
  });
}
