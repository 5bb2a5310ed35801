import type { DemoServer } from '../demo-server.ts';

/** Logs a person in without a browser; returns the cookie. The form has tests of its own. */
export async function startSession(
  { address, password }: Pick<DemoServer, 'address' | 'password'>,
  userName: string,
): Promise<{ readonly name: string; readonly value: string }> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password }),
  });
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '') ?? [];
  if (name === undefined || value === undefined) throw new Error(`${userName} cannot log in: ${answer.status}`);
  return { name, value };
}
