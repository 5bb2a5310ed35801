import type { BlockList } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { inCallOf } from '../audit/caller.ts';
import { networkOf } from '../identity/log-in/network-of.ts';
import type { AppEnv } from './app-env.ts';
import { addressOf } from './identify-caller.ts';

/** Lets security events know which call they belong to. */
export function traceCalls(deps: { readonly trustedProxies: BlockList }): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    const network = networkOf(addressOf(c, deps));
    return inCallOf({ network, by: null, order: null, told: new Set() }, next);
  };
}
