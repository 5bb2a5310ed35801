import { BlockList, isIP, isIPv4 } from 'node:net';
import { Refusal } from './refusal.ts';

/** Addresses and blocks, separated by commas. Throws Refusal. */
export function parseProxies(text: string): BlockList {
  const trusted = new BlockList();
  for (const entry of text.split(',').map((one) => one.trim())) {
    const [network = '', prefix, ...rest] = entry.split('/');
    const family = isIPv4(network) ? 'ipv4' : 'ipv6';
    const longest = family === 'ipv4' ? 32 : 128;
    const fits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
    if (isIP(network) === 0 || network.includes('%') || !fits || rest.length > 0) {
      throw new Refusal(`lists addresses or blocks such as 10.0.0.0/8, with commas between; "${entry}" is neither`);
    }
    if (prefix === undefined) trusted.addAddress(network, family);
    else trusted.addSubnet(network, Number(prefix), family);
  }
  return trusted;
}
