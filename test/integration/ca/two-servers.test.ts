import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentCrl } from '../../../server/ca/status/current-crl.ts';
import { revoke } from '../../../server/ca/status/revoke.ts';
import { issue, makeCa } from '../../support/ca/make-ca.ts';
import { memoryKeys } from '../../support/ca/memory-keys.ts';
import { openssl } from '../../support/ca/openssl.ts';
import { openTestStore } from '../../support/stores/open-test-store.ts';
import { startPostgres, type TestPostgres } from '../../support/stores/postgres.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');

describe('two servers on one database', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('publish one list, which grows with what either revokes', async () => {
    const url = await postgres.freshDatabase();
    const keys = memoryKeys();
    const start = async () => ({ ca: await makeCa(NOW, keys), store: await openTestStore({ url, file: '' }) });
    const servers = [await start(), await start()];
    const lists = () =>
      Promise.all(servers.map(async ({ ca, store }) => (await currentCrl(ca, 'issuing', store, NOW)).der));
    const serials: string[] = [];
    try {
      for (const [round, { ca, store }] of [...servers, ...servers].entries()) {
        const { serialNumber } = await store.transaction(({ ca: caStore }) => issue(ca, caStore, NOW));
        serials.push(serialNumber);
        await store.transaction(({ ca: caStore }) => revoke(caStore, serialNumber, 'superseded', NOW));
        const [left, right] = await lists();
        expect(left).toEqual(right);
        const printed = await openssl(['crl', '-inform', 'DER', '-noout', '-text'], left);
        const listed = [...printed.text.matchAll(/Serial Number: ([0-9A-F]+)/g)].map(([, serial]) => serial);
        expect(listed).toEqual(serials.map((serial) => serial.toUpperCase()).toSorted());
        expect(printed.text.replace(/\s+/g, ' ')).toContain(`X509v3 CRL Number: ${round + 1} `);
      }
    } finally {
      await Promise.all(servers.map(({ store }) => store.close()));
    }
  });
});
