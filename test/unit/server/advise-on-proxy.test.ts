import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { adviseOnProxy } from '../../../server/advise-on-proxy.ts';

describe('adviseOnProxy', () => {
  const none = new BlockList();
  const trusted = new BlockList();
  trusted.addSubnet('10.0.0.0', 8);
  const tls = { certificate: 'PEM', key: 'PEM', files: { certificate: '', key: '' } };

  it('warns where a proxy must be there and is not trusted', () => {
    expect(adviseOnProxy({ publicUrl: 'https://id.example.com', tls: null, trustedProxies: none })).toMatch(
      /Set TRUSTED_PROXIES/,
    );
  });

  it.each([
    ['it is trusted', 'https://id.example.com', null, trusted],
    ['TLS is our own', 'https://id.example.com', tls, none],
    ['there is no TLS', 'http://localhost:8080', null, none],
    ['it is the demo', null, null, none],
  ])('says nothing where %s', (_, publicUrl, tls, trustedProxies) => {
    expect(adviseOnProxy({ publicUrl, tls, trustedProxies })).toBeNull();
  });
});
