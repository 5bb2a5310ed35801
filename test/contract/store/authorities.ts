import { expect, it } from 'vitest';
import type { StoredAuthority } from '../../../server/ca/authority-store.ts';
import type { FreshStore } from './fresh-store.ts';
import { after, hex, inParallel, NOW, sampleIntent } from './samples.ts';

function sampleAuthority(change: Partial<StoredAuthority> = {}): StoredAuthority {
  return {
    issuer: 'issuing',
    fingerprint: hex(64),
    certificate: Uint8Array.of(0x30, 0, 0xff),
    rememberedAt: NOW,
    ...change,
  };
}

export function authoritiesContract(fresh: FreshStore): void {
  it('keeps the first authority of each name permanently', async () => {
    const store = await fresh();
    const [root, issuing] = [sampleAuthority({ issuer: 'root' }), sampleAuthority()];
    const seen = await store.transaction(async ({ authorities }) => {
      const none = await authorities.all();
      for (const one of [root, issuing, sampleAuthority(), sampleAuthority({ issuer: 'root' })]) {
        await authorities.remember(one);
      }
      return [none, await authorities.all()];
    });
    expect(seen).toEqual([[], [issuing, root]]);
  });

  it('belongs to one of 20 key folders that claim it at once', async () => {
    const store = await fresh();
    const claims = await inParallel(20, (index) =>
      store.transaction(({ authorities }) => authorities.claim(`folder ${index}`, NOW, after(-1))),
    );
    expect(new Set(claims).size).toBe(1);
    expect(await store.transaction(({ authorities }) => authorities.keyFolder())).toBe(claims[0]);
  });

  it('releases a key folder that never made a CA, and none that did', async () => {
    const store = await fresh();
    const seen = await store.transaction(async ({ authorities }) => {
      const claim = (folder: string, hour: number) => authorities.claim(folder, after(hour), after(hour - 1));
      const before = [await authorities.keyFolder(), await claim('a', 0), await claim('b', 1), await claim('b', 2)];
      await authorities.remember(sampleAuthority());
      return [...before, await claim('c', 9)];
    });
    expect(seen).toEqual([null, 'a', 'a', 'b', 'b']);
  });

  it('returns the newest certificate that was signed', async () => {
    const store = await fresh();
    const seen = await store.transaction(async ({ authorities, ca }) => {
      const none = await authorities.newestCertificate();
      for (const hours of [2, 3, 1]) {
        const intent = sampleIntent({ intendedAt: after(hours) });
        await ca.intend(intent);
        if (hours !== 3) await ca.complete(intent.serialNumber, Uint8Array.of(hours));
      }
      return [none, await authorities.newestCertificate()];
    });
    expect(seen).toEqual([null, Uint8Array.of(2)]);
  });
}
