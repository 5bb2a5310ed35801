import { Crypto as PeculiarCrypto } from '@peculiar/webcrypto';
import { describe, expect, it, vi } from 'vitest';
import { checkRequest } from '../../../../server/ca/request/check-request.ts';
import { type Bytes, utf8 } from '../../../../shared/bytes.ts';
import { makeRequest } from '../../../../shared/card/make-request.ts';
import type { SealedBox, Vault } from '../../../../shared/card/record.ts';
import { createVault } from '../../../../shared/card/vault/create-vault.ts';
import { importing, useOf } from '../../../../shared/card/vault/key-kind.ts';
import { openPinSlot } from '../../../../shared/card/vault/pin-slot.ts';
import { readServerHalf } from '../../../../shared/card/vault/read-server-half.ts';
import { readResetSlot } from '../../../../shared/card/vault/reset-slot.ts';
import { seal, unseal } from '../../../../shared/card/vault/seal.ts';
import { unwrapPrivateKey } from '../../../../shared/card/vault/unwrap-private-key.ts';
import type { KeyAlgorithm, Purpose } from '../../../../shared/certificate.ts';
import { confirmationSignature } from '../../../../shared/confirmation.ts';
import { ALICE, NONCE } from '../../../support/ca/make-request.ts';
import { CHEAP_PIN } from '../../../support/client/card-deps.ts';

/**
 * Node's WebCrypto and @peculiar/webcrypto share OpenSSL's arithmetic and nothing above it: parameters, key formats,
 * where the tag of a box stands and how a signature is written are each their own. What the vault stores has to be what
 * the specification says, or the next browser could not read it.
 */
const IMPLEMENTATIONS = { runtime: globalThis.crypto, peculiar: new PeculiarCrypto() } as const;
type Name = keyof typeof IMPLEMENTATIONS;

const CARD = '6f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10';
const PIN = 'blue-42-Kite';
const FACTS = utf8('what never changes');
const factsPlace = { cardId: CARD, name: 'facts' };

type Kind = readonly [Purpose, KeyAlgorithm];

/** All that `peculiar` implements of what can be ordered: it knows no ML-DSA. */
const KINDS: readonly Kind[] = [
  ['authentication', 'P-256'],
  ['authentication', 'P-384'],
  ['signature', 'RSA-2048'],
  ['signature', 'Ed25519'],
  ['encryption', 'P-256'],
  ['encryption', 'P-384'],
  ['encryption', 'RSA-2048'],
];

const WAYS = [
  ['runtime', 'peculiar'],
  ['peculiar', 'runtime'],
] as const satisfies ReadonlyArray<readonly [Name, Name]>;

/** Does `work` with an implementation in the place of the runtime's. */
async function by<T>(name: Name, work: () => Promise<T>): Promise<T> {
  vi.stubGlobal('crypto', IMPLEMENTATIONS[name]);
  try {
    return await work();
  } finally {
    vi.unstubAllGlobals();
  }
}

interface Made {
  readonly vault: Vault;
  readonly request: Bytes;
  readonly facts: SealedBox;
  readonly serverHalf: SealedBox;
}

async function make(purpose: Purpose, algorithm: KeyAlgorithm): Promise<Made> {
  const wanted = { cardId: CARD, pin: PIN, keys: [{ purpose, algorithms: [algorithm] }], cost: CHEAP_PIN };
  const request = (keys: Parameters<typeof makeRequest>[0]) => makeRequest(keys, ALICE, NONCE);
  const made = await createVault(wanted, request, (_, sealing) => seal(FACTS, sealing, factsPlace));
  const [first] = made.requests;
  if (first === undefined) throw new TypeError('One key was ordered');
  return { ...made, request: first.request };
}

async function open(vault: Vault) {
  const opened = await openPinSlot(vault.slots.pin, PIN, CARD);
  if (opened === null) throw new TypeError('This is the PIN');
  return opened;
}

/** What the key of a vault does, as bytes that the other implementation can check. */
async function useKey(vault: Vault, [purpose, algorithm]: Kind, input: Bytes | CryptoKey) {
  const use = useOf(purpose, algorithm);
  const key = await unwrapPrivateKey(vault, { purpose, use }, (await open(vault)).unwrapping, CARD);
  const { subtle } = globalThis.crypto;
  if ('algorithm' in input) return new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: input }, key, 256));
  if (use === 'decrypt') return new Uint8Array(await subtle.decrypt('RSA-OAEP', key, input));
  return new Uint8Array(await subtle.sign(confirmationSignature(algorithm), key, input));
}

const publicKeyOf = ({ keys }: Vault): Bytes => keys[0]?.publicKey ?? new Uint8Array();

describe.each(WAYS)('what the vault made by the WebCrypto of the %s', (maker, reader) => {
  it.each(KINDS)(`opens by that of the ${reader}: %s, %s`, async (...kind) => {
    const { vault, facts, serverHalf } = await by(maker, () => make(...kind));
    await by(reader, async () => {
      const { decrypting } = await open(vault);
      expect(await unseal(facts, decrypting, factsPlace)).toEqual(FACTS);
      const half = await readServerHalf(serverHalf, decrypting, CARD);
      expect(await readResetSlot(vault.slots.reset, half, CARD)).toHaveLength(32);
    });
  });

  it.each(KINDS)(`does the same by that of the ${reader}: %s, %s`, async (...kind) => {
    const { vault } = await by(maker, () => make(...kind));
    const [purpose, algorithm] = kind;
    const input = purpose === 'encryption' ? null : utf8('to be signed');
    if (input !== null) {
      const signature = await by(maker, () => useKey(vault, kind, input));
      const verified = await by(reader, async () => {
        const { subtle } = globalThis.crypto;
        const key = await subtle.importKey('spki', publicKeyOf(vault), importing(algorithm, 'sign'), false, ['verify']);
        return subtle.verify(confirmationSignature(algorithm), key, signature, input);
      });
      expect(verified).toBe(true);
      return;
    }
    if (algorithm === 'RSA-2048') {
      const box = await by(maker, () => inputFor(kind, vault));
      expect(await by(reader, () => useKey(vault, kind, box))).toEqual(utf8('a secret'));
      return;
    }
    // Each agrees with the same third party, whose public half each has to import.
    const other = await by('runtime', () => make(...kind));
    const agree = (name: Name) => by(name, async () => useKey(vault, kind, await importPublic(other.vault, algorithm)));
    expect(await agree(maker)).toEqual(await agree(reader));
  });

  it(`is refused to another PIN and another card by that of the ${reader}`, async () => {
    const { vault } = await by(maker, () => make('authentication', 'P-256'));
    const answers = await by(reader, () =>
      Promise.allSettled([
        openPinSlot(vault.slots.pin, 'blue-42-Kitf', CARD),
        openPinSlot(vault.slots.pin, PIN, 'another'),
      ]),
    );
    // Peculiar's errors are no DOMExceptions, so that the vault throws them on; what counts is that nothing opens.
    for (const answer of answers) expect(answer.status === 'fulfilled' ? answer.value : null).toBeNull();
  });
});

describe.each(['runtime', 'peculiar'] as const)('a certificate request made by the WebCrypto of the %s', (maker) => {
  it.each(KINDS)('is accepted by the CA, and names the key of the vault: %s, %s', async (purpose, algorithm) => {
    const { vault, request } = await by(maker, () => make(purpose, algorithm));
    const expected = { nonce: NONCE, subject: ALICE, algorithms: [algorithm], purpose };
    const { subjectPublicKeyInfo } = await checkRequest(request, expected);
    expect(subjectPublicKeyInfo).toEqual(publicKeyOf(vault));
  });
});

it('has the same bytes up to the signature by both, for one key', async () => {
  const { vault } = await by('runtime', () => make('signature', 'Ed25519'));
  const request = (name: Name) =>
    by(name, async () => {
      const privateKey = await unwrapPrivateKey(
        vault,
        { purpose: 'signature', use: 'sign' },
        (await open(vault)).unwrapping,
        CARD,
      );
      const publicKey = await importPublic(vault, 'Ed25519');
      return makeRequest({ purpose: 'signature', algorithm: 'Ed25519', privateKey, publicKey }, ALICE, NONCE);
    });
  // Ed25519 signs without chance (RFC 8032): the signature is the same as well.
  expect(await request('peculiar')).toEqual(await request('runtime'));
});

async function inputFor([purpose, algorithm]: Kind, vault: Vault): Promise<Bytes | CryptoKey> {
  if (purpose !== 'encryption') return utf8('to be signed');
  if (algorithm !== 'RSA-2048') return importPublic(vault, algorithm);
  const oaep = { name: 'RSA-OAEP', hash: 'SHA-256' };
  const key = await globalThis.crypto.subtle.importKey('spki', publicKeyOf(vault), oaep, false, ['encrypt']);
  return new Uint8Array(await globalThis.crypto.subtle.encrypt('RSA-OAEP', key, utf8('a secret')));
}

function importPublic(vault: Vault, algorithm: KeyAlgorithm): Promise<CryptoKey> {
  const [use, uses]: ['sign' | 'deriveBits', KeyUsage[]] =
    algorithm === 'Ed25519' ? ['sign', ['verify']] : ['deriveBits', []];
  return globalThis.crypto.subtle.importKey('spki', publicKeyOf(vault), importing(algorithm, use), true, uses);
}
