import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../../../server/http/client-address.ts';

describe('clientAddress', () => {
  const proxies = new BlockList();
  proxies.addSubnet('10.0.0.0', 8, 'ipv4');
  proxies.addAddress('2001:db8::1', 'ipv6');
  const nobody = new BlockList();

  it.each([
    ['the peer when nobody is trusted', '198.51.100.1', '203.0.113.9', nobody, '198.51.100.1'],
    ['the peer when it is no proxy of ours', '198.51.100.1', '203.0.113.9', proxies, '198.51.100.1'],
    ['the peer without a header', '10.1.2.3', null, proxies, '10.1.2.3'],
    ['the client behind a proxy', '10.1.2.3', '203.0.113.9', proxies, '203.0.113.9'],
    ['the client behind two proxies', '10.1.2.3', '203.0.113.9, 10.9.9.9', proxies, '203.0.113.9'],
    ['not what a client made up', '10.1.2.3', '1.1.1.1, 203.0.113.9', proxies, '203.0.113.9'],
    ['the first of only proxies', '10.1.2.3', '10.0.0.1, 10.0.0.2', proxies, '10.0.0.1'],
    ['the proxy when it writes nonsense', '10.1.2.3', 'nonsense', proxies, '10.1.2.3'],
    ['the last good one before nonsense', '10.1.2.3', 'unknown, 10.0.0.2', proxies, '10.0.0.2'],
    ['IPv4 within IPv6 as IPv4', '::ffff:198.51.100.1', null, nobody, '198.51.100.1'],
    ['a proxy that comes as IPv4 within IPv6', '::ffff:10.1.2.3', '203.0.113.9', proxies, '203.0.113.9'],
    ['a mapped one in hex', '::ffff:c633:6401', null, nobody, '198.51.100.1'],
    ['an IPv6 proxy in any spelling', '2001:0DB8:0:0::1', '2001:db8::2', proxies, '2001:db8::2'],
    ['one spelling of IPv6', '2001:DB8:0:0:0:0:0:2', null, nobody, '2001:db8::2'],
    ['an address without its port', '10.1.2.3', '203.0.113.9:4711', proxies, '203.0.113.9'],
    ['an IPv6 address without its port', '10.1.2.3', '[2001:db8::2]:4711', proxies, '2001:db8::2'],
    ['an address without its zone', 'fe80::1%eth0', null, nobody, 'fe80::1'],
    ['unknown without a peer', undefined, '203.0.113.9', proxies, 'unknown'],
  ])('returns %s', (_, peer, forwarded, trusted, address) => {
    expect(clientAddress(peer, forwarded, trusted)).toBe(address);
  });
});
