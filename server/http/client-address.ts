import { type BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * The address of the client: the peer of the connection unless that is a trusted proxy; then the last address in
 * X-Forwarded-For that is not a trusted proxy. Anything left of it may be made up and is ignored. IPv4 within IPv6 is
 * written as IPv4; `unknown` when there is no peer.
 */
export function clientAddress(peer: string | undefined, forwarded: string | null, trusted: BlockList) {
  let address = canonical(peer ?? '');
  if (address === null) return 'unknown';
  const hops = (forwarded ?? '').split(',').reverse();
  for (const hop of hops) {
    if (!trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')) break;
    const next = canonical(hop.trim());
    if (next === null) break; // one of our proxies writes nonsense: stop at the last known
    address = next;
  }
  return address;
}

/** One spelling per address; a port (`1.2.3.4:80`, `[::1]:80`) and a zone are dropped. null = not an address. */
function canonical(text: string): string | null {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.split('%')[0] ?? '';
  if (isIPv4(address)) return address;
  // As Node reports IPv4 on a socket for both families: nearly every call, and a URL is slow.
  if (address.startsWith('::ffff:') && isIPv4(address.slice(7))) return address.slice(7);
  if (!isIPv6(address)) return null;
  const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short);
  if (mapped === null) return short;
  const [high, low] = [Number.parseInt(mapped[1] ?? '', 16), Number.parseInt(mapped[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
