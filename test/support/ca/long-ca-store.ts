import type { CaStore, RevokedEntry } from '../../../server/ca/ca-store.ts';
import type { CrlStore } from '../../../server/ca/status/make-crl.ts';
import { memoryCaStore } from './memory-ca-store.ts';

/** A CA store with many revocations, without their certificates. */
export interface LongCaStore extends CrlStore {
  readonly ca: CaStore;
  /** How often the list was read from its beginning. */
  readonly readings: () => number;
  /** As if another server had revoked one more. */
  raise(): void;
}

export function serialNumberAt(index: number): string {
  return (0x40n * 256n ** 19n + BigInt(index)).toString(16);
}

/** `count` entries that expire at `notAfter`, before those that are revoked through it; `hold` pauses the reading. */
export function longCaStore(
  { count, revokedAt, notAfter }: { readonly count: number; readonly revokedAt: Date; readonly notAfter: Date },
  hold: () => Promise<void> = async () => {},
): LongCaStore {
  const memory = memoryCaStore();
  let readings = 0;
  let raised = 0;
  const ca: CaStore = {
    ...memory,
    async revocationSequence() {
      return count + raised + (await memory.revocationSequence());
    },
    async revokedAfter(serialNumber, limit) {
      if (serialNumber === '') {
        readings += 1;
        await hold();
      }
      const first = serialNumber === '' ? 0 : Number(BigInt(`0x${serialNumber}`) - 0x40n * 256n ** 19n) + 1;
      if (first >= count) return memory.revokedAfter(serialNumber, limit);
      const length = Math.min(limit, count - first);
      const page = Array.from(
        { length },
        (_, index): RevokedEntry => ({
          ...{ serialNumber: serialNumberAt(first + index), revokedAt, notAfter, reason: 'superseded' },
          listedFrom: first + index + 1,
        }),
      );
      return length === limit ? page : [...page, ...(await memory.revokedAfter(serialNumber, limit - length))];
    },
  };
  return {
    ca,
    transaction: (work) => work({ ca }),
    readings: () => readings,
    raise: () => {
      raised += 1;
    },
  };
}
