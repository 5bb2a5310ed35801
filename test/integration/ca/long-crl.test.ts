import { beforeAll, describe, expect, it } from 'vitest';
import type { Ca } from '../../../server/ca/ca.ts';
import { currentCrl } from '../../../server/ca/status/current-crl.ts';
import { revoke } from '../../../server/ca/status/revoke.ts';
import { toPem } from '../../../shared/pem.ts';
import { longCaStore, serialNumberAt } from '../../support/ca/long-ca-store.ts';
import { issue, makeCa } from '../../support/ca/make-ca.ts';
import { filesFor, openssl } from '../../support/ca/openssl.ts';

/** openssl judges by its own clock, so this CA lives now. */
const NOW = new Date();
const COUNT = 100_000;

describe('a revocation list of 100,000', () => {
  let ca: Ca;
  beforeAll(async () => {
    ca = await makeCa(NOW);
  });

  it('is read by openssl, which refuses what is on it and accepts what is not, also with a clock that is late', async () => {
    const store = longCaStore({ count: COUNT, revokedAt: NOW, notAfter: new Date(NOW.getTime() + 86_400_000) });
    const [lost, kept] = [await issue(ca, store.ca, NOW), await issue(ca, store.ca, NOW)];
    await revoke(store.ca, lost.serialNumber, 'keyCompromise', NOW);
    const [root, { der, entries, thisUpdate }] = [
      await currentCrl(ca, 'root', store, NOW),
      await currentCrl(ca, 'issuing', store, NOW),
    ];
    expect(entries).toBe(COUNT + 1);

    const printed = await openssl(['crl', '-inform', 'DER', '-noout', '-text'], der);
    const serials = [...printed.text.matchAll(/Serial Number: ([0-9A-F]+)/g)].map(([, serial]) =>
      serial?.toLowerCase(),
    );
    const listed = Array.from({ length: COUNT }, (_, index) => serialNumberAt(index));
    expect(serials).toEqual([...listed, lost.serialNumber]);

    await using files = await filesFor({
      'root.pem': toPem('CERTIFICATE', ca.root.certificate),
      'issuing.pem': toPem('CERTIFICATE', ca.issuing.certificate),
      'crls.pem': toPem('X509 CRL', root.der) + toPem('X509 CRL', der),
      'lost.pem': toPem('CERTIFICATE', lost.certificate),
      'kept.pem': toPem('CERTIFICATE', kept.certificate),
    });
    const verify = (name: string, at: number) => {
      const trust = ['-CAfile', files.path('root.pem'), '-untrusted', files.path('issuing.pem')];
      const lists = ['-crl_check_all', '-CRLfile', files.path('crls.pem'), '-attime', String(at)];
      return openssl(['verify', ...trust, ...lists, files.path(name)]);
    };
    const now = Math.floor(NOW.getTime() / 1000);
    for (const at of [now - 55, now + 6 * 86_400]) {
      expect(await verify('kept.pem', at)).toMatchObject({ ok: true });
      expect((await verify('lost.pem', at)).text).toContain('certificate revoked');
    }
    expect(thisUpdate.getTime() / 1000).toBe(now - 60);
  });
});
