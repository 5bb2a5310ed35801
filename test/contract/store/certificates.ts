import { expect, it } from 'vitest';
import type { StoredCertificate } from '../../../server/credentials/credential-store.ts';
import type { Store } from '../../../server/processes/engine/store.ts';
import type { FreshStore } from './fresh-store.ts';
import { after, inParallel, keptCredential, sampleCertificate } from './samples.ts';

export function certificatesContract(fresh: FreshStore): void {
  async function keep(store: Store, ...those: readonly StoredCertificate[]): Promise<void> {
    await store.transaction(async ({ certificates }) => {
      for (const certificate of those) await certificates.insert(certificate);
    });
  }

  it('returns a certificate unchanged', async () => {
    const store = await fresh();
    const der = Uint8Array.from({ length: 3_000 }, (_, index) => index % 256);
    const certificate = sampleCertificate(await keptCredential(store), {
      der,
      state: 'revoked',
      revokedAt: after(7),
      revocationReason: 'cessationOfOperation',
    });
    await keep(store, certificate);
    const found = await store.transaction(({ certificates }) => certificates.byId(certificate.id));
    expect(found).toEqual(certificate);
    expect(found?.der.constructor).toBe(Uint8Array);
    expect(await store.transaction(({ certificates }) => certificates.byId('none'))).toBeNull();
  });

  it('lists those of a credential, of a person (newest first) and of a state', async () => {
    const store = await fresh();
    const credential = await keptCredential(store);
    const old = sampleCertificate(credential, { notBefore: after(-1), state: 'valid' });
    const young = sampleCertificate(credential, { notBefore: after(1) });
    const other = sampleCertificate(await keptCredential(store));
    const second = sampleCertificate(await keptCredential(store, {}, { personId: credential.personId }));
    await keep(store, old, young, other, second);
    const seen = await store.transaction(async ({ certificates }) => [
      await certificates.ofCredential(credential.id),
      await certificates.ofPerson(credential.personId),
      await certificates.ofState('valid'),
      await certificates.ofState('on hold'),
    ]);
    expect(seen).toEqual([[old, young], [young, second, old], [old], []]);
  });

  it('refuses a serial number that another certificate has', async () => {
    const store = await fresh();
    const credential = await keptCredential(store);
    const { serialNumber } = sampleCertificate(credential);
    await keep(store, sampleCertificate(credential, { serialNumber }));
    await expect(keep(store, sampleCertificate(credential, { serialNumber }))).rejects.toThrow();
  });

  it('revokes those of one credential that are in the states named, and returns them', async () => {
    const store = await fresh();
    const credential = await keptCredential(store);
    const [issued, valid, hold] = (['issued', 'valid', 'on hold'] as const).map((state) =>
      sampleCertificate(credential, { state }),
    );
    const other = sampleCertificate(await keptCredential(store));
    if (!issued || !valid || !hold) throw new Error('three states make three certificates');
    await keep(store, issued, valid, hold, other);
    const changed = await store.transaction(({ certificates }) =>
      certificates.changeStates(credential.id, ['issued', 'on hold'], 'revoked', {
        at: after(3),
        reason: 'superseded',
      }),
    );
    const revoked = { state: 'revoked', revokedAt: after(3), revocationReason: 'superseded' };
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(changed.toSorted(byId)).toEqual([
      { ...issued, ...revoked },
      { ...hold, ...revoked },
    ]);
    const left = await store.transaction(async ({ certificates }) => [
      await certificates.byId(valid.id),
      await certificates.byId(other.id),
    ]);
    expect(left).toEqual([valid, other]);
  });

  it('makes certificates valid without a word on revocation', async () => {
    const store = await fresh();
    const credential = await keptCredential(store);
    const certificate = sampleCertificate(credential);
    await keep(store, certificate);
    const seen = await store.transaction(async ({ certificates }) => [
      await certificates.changeStates(credential.id, [], 'valid', null),
      await certificates.changeStates(credential.id, ['issued'], 'valid', null),
    ]);
    expect(seen).toEqual([[], [{ ...certificate, state: 'valid' }]]);
  });

  it('changes a state for one of 50 that try at once', async () => {
    const store = await fresh();
    const credential = await keptCredential(store);
    await keep(store, sampleCertificate(credential));
    const changed = await inParallel(50, () =>
      store.transaction(({ certificates }) => certificates.changeStates(credential.id, ['issued'], 'valid', null)),
    );
    expect(changed.flat()).toHaveLength(1);
  });
}
