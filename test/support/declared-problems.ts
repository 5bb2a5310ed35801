import { problemsOf } from '../../server/http/problems-of.ts';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import { ENDPOINTS, titleOf } from './declared-endpoints.ts';

/** A literal path goes before one with a field at the same place, as on the server. */
const PATHS = [...new Set(ENDPOINTS.map(({ path }) => path))]
  .toSorted((one, other) => one.split(':').length - other.split(':').length)
  .map((path) => ({ path, at: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));

/** Throws when an endpoint has answered with a problem that its contract does not declare. */
export async function expectDeclaredProblem(method: string, path: string, answer: Response): Promise<void> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return;
  const endpoint = findEndpoint(method === 'HEAD' ? 'GET' : method, path);
  if (endpoint === null || answer.body === null) return;
  const { code } = await answer.clone().json();
  if (problemsOf(endpoint).includes(code)) return;
  throw new Error(`${titleOf(endpoint)} answered ${code}: add it to the problems of ${endpoint.name} in shared/wire/`);
}

function findEndpoint(method: string, address: string): Endpoint<unknown, unknown> | null {
  const { pathname } = new URL(address, 'https://id.example.com');
  const found = PATHS.find(({ at }) => at.test(pathname));
  return ENDPOINTS.find((endpoint) => endpoint.path === found?.path && endpoint.method === method) ?? null;
}
