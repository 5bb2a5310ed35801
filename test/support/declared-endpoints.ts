import type { Endpoint } from '../../shared/wire/endpoint.ts';

const MODULES = import.meta.glob<Record<string, unknown>>('../../shared/wire/*.ts', { eager: true });

/** Every endpoint of the contract with the constant that holds it. */
export const ENDPOINTS_BY_CONSTANT = Object.values(MODULES)
  .flatMap((module) => Object.entries(module))
  .filter((entry): entry is [string, Endpoint<unknown, unknown>] => isEndpoint(entry[1]));

/** Every endpoint of the contract, whichever file declares it. */
export const ENDPOINTS: readonly Endpoint<unknown, unknown>[] = ENDPOINTS_BY_CONSTANT.map(
  ([, endpoint]) => endpoint,
).toSorted((one, other) => (titleOf(one) < titleOf(other) ? -1 : 1));

/** `POST /api/runs/:id/next`. */
export function titleOf({ method, path }: Endpoint<unknown, unknown>): string {
  return `${method} ${path}`;
}

function isEndpoint(value: unknown): value is Endpoint<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'path' in value && 'auth' in value && 'input' in value;
}
