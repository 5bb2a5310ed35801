import { isIPv6 } from 'node:net';

/**
 * The network by which an address is limited: an IPv4 address as itself, an IPv6 address by its /64, because a
 * subscriber has all 2⁶⁴ addresses of it (RFC 6177 §2). Anything else as it is. `address` in the spelling of RFC 5952
 * §4.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const zeros = Array<string>(Math.max(0, 8 - groups(head).length - groups(tail).length)).fill('0');
  const first = [...groups(head), ...zeros, ...groups(tail)].slice(0, 4);
  return `${first.join(':')}::/64`;
}
