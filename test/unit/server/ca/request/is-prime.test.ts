import { getDiffieHellman } from 'node:crypto';
import { expect, it } from 'vitest';
import { isPrime } from '../../../../../server/ca/request/is-prime.ts';
import { refusal } from '../../../../support/refusal.ts';

// RFC 3526 §3.
const PRIME = BigInt(`0x${getDiffieHellman('modp14').getPrime('hex')}`);

it('distinguishes primes from products', async () => {
  const asked = [PRIME, PRIME * (2n ** 127n - 1n), 2n ** 521n - 1n, PRIME * (2n ** 521n - 1n)];
  expect(await Promise.all(asked.map(isPrime))).toEqual([true, false, true, false]);
});

it('refuses what would wait too long, and takes the next when the line is shorter', async () => {
  const line = Array.from({ length: 20 }, () => isPrime(101n));
  await expect(isPrime(PRIME)).rejects.toEqual(refusal('server_busy'));
  await line[0];
  expect(await isPrime(2n ** 127n - 1n)).toBe(true);
  expect(new Set(await Promise.all(line))).toEqual(new Set([true]));
});
