import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCard } from '../../../../shared/card/create-card.ts';
import { openOrder } from '../../../../shared/card/open-order.ts';
import { previewOrder } from '../../../../shared/card/preview-order.ts';
import { missingAlgorithms, refuseUnmakeable } from '../../../../shared/card/refuse-unmakeable.ts';
import { cardDeps } from '../../../support/client/card-deps.ts';
import { SERVER, startStandInServer, TICKET } from '../../../support/client/stand-in-server.ts';

const INPUT = { ticket: TICKET, origin: SERVER, deviceName: 'Firefox' };

/** As a browser answers that does not know an algorithm. */
function withoutMlDsa(): void {
  const makes = crypto.subtle.generateKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'generateKey').mockImplementation((algorithm: unknown, ...rest: unknown[]) => {
    const { name } = algorithm as { name: string }; // our code asks with objects
    if (name === 'ML-DSA-65') return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
    return Reflect.apply(makes, null, [algorithm, ...rest]);
  });
}

describe('a browser that lacks a kind of key', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is known by trying', async () => {
    expect(await missingAlgorithms()).toEqual([]);
    withoutMlDsa();
    expect(await missingAlgorithms()).toEqual(['ML-DSA-65']);
  });

  it.each([
    ['takes what it can make', [{ purpose: 'signature', algorithms: ['Ed25519'] }], null],
    ['takes the next best', [{ purpose: 'signature', algorithms: ['ML-DSA-65', 'P-256'] }], null],
    ['refuses what it lacks', [{ purpose: 'signature', algorithms: ['ML-DSA-65'] }], 'It lacks ML-DSA-65.'],
    ['refuses what nobody has heard of', [{ purpose: 'signature', algorithms: ['FN-512'] }], 'It lacks FN-512.'],
    ['refuses what does not fit', [{ purpose: 'encryption', algorithms: ['Ed25519'] }], 'It lacks Ed25519.'],
    ['takes an order whose keys an older server does not tell', [], null],
  ] as const)('%s', async (_, keys, detail) => {
    withoutMlDsa();
    const asked = refuseUnmakeable(keys.map((key) => ({ ...key, algorithms: [...key.algorithms] })));
    if (detail === null) await asked;
    else await expect(asked).rejects.toMatchObject({ code: 'key_unsupported', detail });
  });

  it('leaves an order that it cannot make unbound, for another browser', async () => {
    const server = await startStandInServer([['signature', 'ML-DSA-65']]);
    const deps = cardDeps(server.fetch);
    withoutMlDsa();
    await expect(previewOrder(INPUT, deps)).rejects.toMatchObject({ code: 'key_unsupported' });
    await expect(openOrder(INPUT, deps)).rejects.toMatchObject({ code: 'key_unsupported' });
    expect(server.state).toBe('waiting');
    expect((await deps.store.list()).records).toEqual([]);

    vi.restoreAllMocks();
    const other = cardDeps(server.fetch);
    const opened = await openOrder(INPUT, other);
    expect(await createCard(opened, 'blue-42-Kite', () => undefined, other)).toMatchObject({ outcome: 'created' });
  });

  it('opens an order that it can make', async () => {
    const server = await startStandInServer([['signature', 'Ed25519']]);
    withoutMlDsa();
    expect(await openOrder(INPUT, cardDeps(server.fetch))).toMatchObject({ stage: 'new' });
  });
});
