import type { BlockList } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { inCallOf } from '../audit/caller.ts';
import { networkOf } from '../identity/log-in/network-of.ts';
import type { AppEnv } from './app-env.ts';
import { clientAddress } from './client-address.ts';

/** Lets security events know which call they belong to. */
export function traceCalls(deps: { readonly trustedProxies: BlockList }): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    const peer = c.env?.incoming?.socket.remoteAddress;
    const address = clientAddress(peer, c.req.header('x-forwarded-for') ?? null, deps.trustedProxies);
    return inCallOf({ network: networkOf(address), by: null, order: null, told: new Set() }, next);
  };
}
