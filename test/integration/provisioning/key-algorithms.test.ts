import { type KeyObject, publicEncrypt, verify, X509Certificate } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkConsistency } from '../../../server/credentials/check-consistency.ts';
import { fromBase64, utf8 } from '../../../shared/bytes.ts';
import { createCard } from '../../../shared/card/create-card.ts';
import type { CardDeps } from '../../../shared/card/deps.ts';
import { openOrder } from '../../../shared/card/open-order.ts';
import { useKey } from '../../../shared/card/use-key.ts';
import type { KeyAlgorithm, Purpose } from '../../../shared/certificate.ts';
import { confirmationSignature } from '../../../shared/confirmation.ts';
import { toPem } from '../../../shared/pem.ts';
import { Run, readTicket } from '../../../shared/wire/run.ts';
import { filesFor, openssl, type Verdict } from '../../support/ca/openssl.ts';
import { cardDeps } from '../../support/client/card-deps.ts';
import { defaultOptions } from '../../support/default-options.ts';
import { ORIGIN, openTestApp, type TestApp } from '../../support/http-client.ts';
import { PROCESS } from '../../support/provisioning.ts';

const PIN = 'blue-42-Kite';
const SECRET = utf8('for Alice only');

/** Every algorithm for every purpose that it can serve, with what openssl calls its key. */
const ALGORITHMS = [
  { signing: 'P-256', encryption: 'P-256', shown: 'ASN1 OID: prime256v1', usage: 'Key Agreement' },
  { signing: 'P-384', encryption: 'P-384', shown: 'ASN1 OID: secp384r1', usage: 'Key Agreement' },
  { signing: 'RSA-2048', encryption: 'RSA-2048', shown: '(2048 bit)', usage: 'Key Encipherment' },
  { signing: 'RSA-3072', encryption: 'RSA-3072', shown: '(3072 bit)', usage: 'Key Encipherment' },
  { signing: 'RSA-4096', encryption: 'RSA-4096', shown: '(4096 bit)', usage: 'Key Encipherment' },
  { signing: 'Ed25519', encryption: 'P-256', shown: 'ED25519', usage: 'Key Agreement' },
  { signing: 'ML-DSA-65', encryption: 'RSA-2048', shown: '2.16.840.1.101.3.4.3.18', usage: 'Key Encipherment' },
] as const satisfies ReadonlyArray<Record<'signing' | 'encryption', KeyAlgorithm> & Record<'shown' | 'usage', string>>;

/** The card app's own code, the server's own code, openssl as the judge. */
describe('a card with keys of one kind', () => {
  let ordered: Record<Purpose, KeyAlgorithm>;
  let app: TestApp;
  let cookie: string;
  let card: CardDeps;
  beforeAll(async () => {
    app = await openTestApp({
      optionsFor: async (kind, person) => ({
        ...defaultOptions(kind, person),
        certificates: { authentication: true, signature: true, encryption: true },
        keyAlgorithms: ordered,
      }),
    });
    await app.person();
    cookie = await app.logIn();
    const fetch: CardDeps['fetch'] = async (to, init) => app.send(new URL(String(to)).pathname, { ...init });
    card = { ...cardDeps(fetch), now: () => app.clock() };
  });
  afterAll(() => app.close());

  async function makeCard(): Promise<string> {
    const post = async (path: string, body: unknown) => (await app.post(path, body, { cookie })).json();
    const { id } = v.parse(Run, await post('/api/runs', { process: PROCESS }));
    await post(`/api/runs/${id}/next`, { step: 0 });
    const { ticket } = v.parse(readTicket.output, await post(`/api/runs/${id}/ticket`, null));
    const opened = await openOrder({ ticket, origin: ORIGIN, deviceName: 'Chromium' }, card);
    expect(await createCard(opened, PIN, () => undefined, card)).toMatchObject({ outcome: 'created' });
    return opened.cardId;
  }

  async function certificateFor(cardId: string, purpose: Purpose): Promise<Uint8Array> {
    const record = await card.store.get(cardId);
    const found = record?.state === 'active' && record.certificates.find((one) => one.purpose === purpose);
    if (!found) throw new Error(`no certificate for ${purpose}`);
    return fromBase64(found.der);
  }

  async function judge(certificate: Uint8Array): Promise<{ verdict: Verdict; shown: string }> {
    await using files = await filesFor({
      'card.pem': toPem('CERTIFICATE', certificate),
      'root.pem': toPem('CERTIFICATE', app.deps.ca.root.certificate),
      'issuing.pem': toPem('CERTIFICATE', app.deps.ca.issuing.certificate),
    });
    const at = String(Math.floor(app.clock().getTime() / 1000) + 60);
    const trust = ['-CAfile', files.path('root.pem'), '-untrusted', files.path('issuing.pem')];
    const verdict = await openssl(['verify', '-x509_strict', '-attime', at, ...trust, files.path('card.pem')]);
    const { text } = await openssl(['x509', '-noout', '-text', '-in', files.path('card.pem')]);
    return { verdict, shown: text };
  }

  it.each(ALGORITHMS)('signs with $signing and decrypts with $encryption', async ({ signing, encryption, ...says }) => {
    ordered = { authentication: signing, signature: signing, encryption };
    const cardId = await makeCard();
    for (const purpose of ['authentication', 'signature'] as const) {
      const certificate = await certificateFor(cardId, purpose);
      const sign = (key: CryptoKey) => crypto.subtle.sign(confirmationSignature(signing), key, SECRET);
      const used = await useKey(cardId, purpose, PIN, sign, card);
      if (used.outcome !== 'used') throw new Error(used.outcome);
      const key = new X509Certificate(certificate).publicKey;
      expect(isSigned(key, new Uint8Array(used.result)), purpose).toBe(true);
      const { verdict, shown } = await judge(certificate);
      if (signing === 'ML-DSA-65') expectIssuedBy(app.deps.ca.issuing.certificate, certificate);
      else expect(verdict).toMatchObject({ ok: true });
      expect(shown).toContain(says.shown);
      expect(shown).toMatch(
        purpose === 'signature'
          ? /Key Usage: critical\s+Digital Signature, Non Repudiation\n/
          : /Key Usage: critical\s+Digital Signature\n/,
      );
    }
    const certificate = await certificateFor(cardId, 'encryption');
    const { verdict, shown } = await judge(certificate);
    expect(verdict).toMatchObject({ ok: true });
    expect(shown).toMatch(new RegExp(`Key Usage: critical\\s+${says.usage}\\n`));
    expect(await opensWhatIsSealed(cardId, encryption, new X509Certificate(certificate).publicKey)).toBe(true);
  });

  /** As another program does that knows only the certificate; then the card is asked, by its PIN. */
  async function opensWhatIsSealed(cardId: string, algorithm: KeyAlgorithm, to: KeyObject): Promise<boolean> {
    if (algorithm.startsWith('RSA-')) {
      const sealed = publicEncrypt({ key: to, oaepHash: 'sha256' }, SECRET);
      const decrypt = (key: CryptoKey) => crypto.subtle.decrypt('RSA-OAEP', key, sealed);
      const used = await useKey(cardId, 'encryption', PIN, decrypt, card);
      return used.outcome === 'used' && Buffer.from(used.result).equals(SECRET);
    }
    const curve = { name: 'ECDH', namedCurve: algorithm };
    const theirs = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
    const spki = to.export({ type: 'spki', format: 'der' });
    const publicKey = await crypto.subtle.importKey('spki', spki, curve, false, []);
    const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, theirs.privateKey, 256);
    const derive = (key: CryptoKey) => crypto.subtle.deriveBits({ name: 'ECDH', public: theirs.publicKey }, key, 256);
    const used = await useKey(cardId, 'encryption', PIN, derive, card);
    return used.outcome === 'used' && Buffer.from(used.result).equals(Buffer.from(agreed));
  }

  it('leaves CA and Identity Manager in agreement', async () => {
    const { store, clock } = app;
    expect(await store.transaction((stores) => checkConsistency(stores, clock()))).toEqual([]);
  });
});

/**
 * openssl has ML-DSA from 3.5 on. The machine's may be older: it reads such a certificate, but builds no chain from a
 * key that it cannot read. So the one inside Node says who has issued it.
 */
function expectIssuedBy(issuer: Uint8Array, certificate: Uint8Array): void {
  const [authority, issued] = [new X509Certificate(issuer), new X509Certificate(certificate)];
  expect(issued.checkIssued(authority)).toBe(true);
  expect(issued.verify(authority.publicKey)).toBe(true);
}

/** In the form of WebCrypto, verified by node:crypto. */
function isSigned(key: KeyObject, signature: Uint8Array): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  const hash = type === 'ec' || type === 'rsa' ? (details?.namedCurve === 'secp384r1' ? 'sha384' : 'sha256') : null;
  return verify(hash, SECRET, { key, dsaEncoding: 'ieee-p1363' }, signature);
}
