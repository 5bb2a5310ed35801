import { describe, expect, it } from 'vitest';
import { networkOf } from '../../../../../server/identity/log-in/network-of.ts';

describe('networkOf', () => {
  it.each([
    ['an IPv4 address as itself', '192.0.2.7', '192.0.2.7'],
    ['an IPv6 address by its line', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['another of the same line alike', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['one whose zeros begin early', '2001:db8::9', '2001:db8:0:0::/64'],
    ['one whose zeros are in the second half', '2001:db8:1:2:3::6', '2001:db8:1:2::/64'],
    ['loopback', '::1', '0:0:0:0::/64'],
    ['nobody', 'unknown', 'unknown'],
  ])('takes %s', (_, address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
