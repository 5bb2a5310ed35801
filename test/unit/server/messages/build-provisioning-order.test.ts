import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildProvisioningOrder } from '../../../../server/messages/build-provisioning-order.ts';
import { newMessage } from '../../../../server/messages/new-message.ts';
import { ProvisioningOrder } from '../../../../shared/wire/message.ts';
import { defaultOptions } from '../../../support/default-options.ts';
import { makePerson } from '../../../support/provisioning.ts';

const NOW = new Date('2026-05-17T10:42:11.000Z');
const message = newMessage(
  {
    id: '0198f7a0-0000-4000-8000-000000000001',
    runId: '0198f7a0-0000-4000-8000-000000000002',
    personId: '0198f7a0-0000-4000-8000-000000000003',
    credentialId: '0198f7a0-0000-4000-8000-000000000004',
    purpose: 'make',
    delivery: 'portal',
    expiresAt: new Date(NOW.getTime() + 90_000),
  },
  NOW,
  { ticketKey: new Uint8Array(32), random: (length) => new Uint8Array(length).fill(171) },
);
const root = { rootCertificate: new Uint8Array(300) };

describe('buildProvisioningOrder', () => {
  it('is in the form of the contract', () => {
    const alice = makePerson('alice');
    const order = buildProvisioningOrder(message, defaultOptions('virtual smart card', alice), alice, root);
    expect(v.parse(ProvisioningOrder, order)).toEqual(order);
    expect(order).toMatchObject({ nonce: 'ab'.repeat(32), expiresAt: '2026-05-17T10:43:41.000Z' });
  });

  it('shows at most 64 characters of a text, and that there are more', () => {
    const person = makePerson('eve', { commonName: '😀'.repeat(60) });
    const options = defaultOptions('virtual smart card', person);
    const properties = { ...options.properties, userId: 'x'.repeat(65), profileName: 'y'.repeat(64) };
    expect(buildProvisioningOrder(message, { ...options, properties }, person, root).profile).toMatchObject({
      userId: `${'x'.repeat(63)}…`,
      name: 'y'.repeat(64),
      holder: `${'😀'.repeat(31)}…`,
    });
  });

  it('names the holder in structured values, whatever is in a name', () => {
    const person = makePerson('eve', { givenName: 'Eve, CN=Root', surname: 'O’Neil+O=Evil', commonName: '#, "x"' });
    const [key] = buildProvisioningOrder(message, defaultOptions('mobile ID', person), person, root).keys;
    expect(key?.subject).toEqual({
      organizationName: 'Example AG',
      commonName: '#, "x"',
      surname: 'O’Neil+O=Evil',
      givenName: 'Eve, CN=Root',
      serialNumber: person.id,
    });
  });

  it('takes the organisation of its options, not the name of the server', () => {
    const alice = makePerson('alice');
    const options = defaultOptions('virtual smart card', alice);
    const properties = { ...options.properties, serverName: 'id.example.com' };
    const subject = { organization: 'Example Holding' };
    const { keys, profile } = buildProvisioningOrder(message, { ...options, properties, subject }, alice, root);
    expect(profile.serverName).toBe('id.example.com');
    expect(keys.map((key) => key.subject.organizationName)).toEqual(['Example Holding', 'Example Holding']);
  });

  it('is the same order as ever in a run from before there was an option for it', () => {
    const alice = makePerson('alice');
    const { subject: _, ...options } = defaultOptions('virtual smart card', alice);
    const properties = { ...options.properties, serverName: 'Example Ltd' };
    const [key] = buildProvisioningOrder(message, { ...options, properties }, alice, root).keys;
    expect(key?.subject.organizationName).toBe('Example Ltd');
  });

  it('takes names apart and leaves short pieces out', () => {
    const person = makePerson('jb.li', {
      givenName: 'Jean-Baptiste',
      surname: 'Li Þórsson',
      email: 'jean.li@example.com',
    });
    const { ownNames } = buildProvisioningOrder(message, defaultOptions('mobile ID', person), person, root);
    expect(ownNames).toEqual([...['jean-baptiste', 'jean', 'baptiste', 'li þórsson', 'þórsson', 'jb.li', 'jean.li']]);
  });

  it('orders what the options say and nothing else', () => {
    const alice = makePerson('alice');
    const options = {
      ...defaultOptions('virtual smart card', alice),
      certificates: { authentication: false, signature: true, encryption: true },
      keyAlgorithms: { authentication: 'P-256', signature: 'Ed25519', encryption: 'RSA-3072' },
    } as const;
    const { keys } = buildProvisioningOrder(message, options, alice, root);
    expect(keys.map(({ purpose, algorithms }) => [purpose, ...algorithms])).toEqual([
      ['signature', 'Ed25519'],
      ['encryption', 'RSA-3072'],
    ]);
  });
});
