import { type Bytes, toHex } from '../../../shared/bytes.ts';
import type { Answered, Card, Ordered, SealedBox, Vault } from '../../../shared/card/record.ts';
import type { ProvisioningOrder } from '../../../shared/wire/message.ts';
import { DEFAULT_PIN_POLICY } from '../default-pin-policy.ts';

/** Records of the right form with meaningless contents. */
export function sampleOrdered(): Ordered {
  return {
    format: 1,
    id: crypto.randomUUID(),
    origin: 'https://id.example.com',
    ticketHash: toHex(random(32)),
    clientSecret: random(32),
    deviceName: 'Chromium on Linux',
    createdAt: '2026-06-21T10:00:00.000Z',
    state: 'ordered',
    order: null,
  };
}

export function sampleAnswered(): Answered {
  const requests = [{ purpose: 'authentication', request: random(300) }] as const;
  const answer = { requests: [...requests], serverHalf: box(48) };
  return { ...sampleOrdered(), state: 'answered', order: sampleOrder(), vault: sampleVault(), facts: box(48), answer };
}

export function sampleCard(state: Card['state']): Card {
  return {
    ...sampleOrdered(),
    state,
    order: sampleOrder(),
    vault: sampleVault(),
    facts: box(48),
    credentialId: crypto.randomUUID(),
    validUntil: '2028-06-21T10:00:00.000Z',
    certificates: [
      {
        purpose: 'authentication',
        serialNumber: '01',
        subject: 'CN=Alice Berg',
        issuer: 'CN=CA',
        notBefore: '2026-06-21T10:00:00.000Z',
        notAfter: '2028-06-21T10:00:00.000Z',
        thumbprint: '00',
        keyAlgorithm: 'P-256',
        der: 'AAAA',
      },
    ],
    chain: [random(400)],
  };
}

export function sampleOrder(): ProvisioningOrder {
  return {
    format: 1,
    messageId: crypto.randomUUID(),
    expiresAt: '2026-06-21T10:10:00.000Z',
    nonce: toHex(random(32)),
    profile: {
      kind: 'virtual smart card',
      userId: 'alice@example.com',
      serverName: 'Chipless',
      name: 'Virtual smart card alice@example.com',
      holder: 'Alice Berg',
    },
    keys: [
      {
        purpose: 'authentication',
        algorithms: ['P-256'],
        subject: {
          organizationName: 'Example',
          commonName: 'Alice Berg',
          surname: 'Berg',
          givenName: 'Alice',
          serialNumber: 'E-1001',
        },
      },
    ],
    pinPolicy: DEFAULT_PIN_POLICY,
    ownNames: ['Alice', 'Berg'],
    rootCertificate: 'AAAA',
    number: null,
  };
}

function sampleVault(): Vault {
  const cost = { name: 'argon2id', memoryKiB: 19_456, passes: 2, lanes: 1 } as const;
  return {
    triesAllowed: 5,
    triesLeft: 5,
    slots: {
      pin: { cost, salt: random(16), master: box(48) },
      reset: { deviceHalf: random(32), master: box(48) },
    },
    keys: [{ purpose: 'authentication', algorithm: 'P-256', publicKey: random(91), wrapped: box(154) }],
  };
}

function box(length: number): SealedBox {
  return { iv: random(12), sealed: random(length) };
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
