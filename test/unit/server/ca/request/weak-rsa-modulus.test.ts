import { generatePrimeSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { weakRsaModulus } from '../../../../../server/ca/request/weak-rsa-modulus.ts';

function prime(bits: number): bigint {
  return generatePrimeSync(bits, { bigint: true });
}

/** As the flawed generator made its primes: 65537^a modulo the product of all primes up to 167, plus a multiple. */
function rocaLike(): bigint {
  let product = 1n;
  for (let candidate = 2n; candidate <= 167n; candidate += 1n) {
    let isPrime = true;
    for (let factor = 2n; factor * factor <= candidate; factor += 1n) isPrime &&= candidate % factor !== 0n;
    if (isPrime) product *= candidate;
  }
  let power = 1n;
  for (let times = 0; times < 12_345; times++) power = (power * 65_537n) % product;
  let modulus = (1n << 2047n) - ((1n << 2047n) % product) + product + power;
  while (weakRsaModulus(modulus)?.includes('small factor')) modulus += product;
  return modulus;
}

describe('weakRsaModulus', () => {
  it('has nothing against the product of two random primes', () => {
    expect(weakRsaModulus(prime(512) * prime(512))).toBeNull();
  });

  it.each([3n, 5n, 547n, 751n])('sees the small factor %s', (factor) => {
    expect(weakRsaModulus(factor * prime(512))).toContain('small factor');
  });

  it('does not mind a factor beyond the small ones', () => {
    expect(weakRsaModulus(757n * prime(512))).toBeNull();
  });

  it('sees the mark of the flawed generator', () => {
    expect(weakRsaModulus(rocaLike())).toContain('ROCA');
  });

  it('sees factors side by side', () => {
    const first = prime(512);
    let second = first + 2n;
    while (weakRsaModulus(first * second)?.includes('small factor')) second += 2n;
    expect(weakRsaModulus(first * second)).toContain('too close');
    expect(weakRsaModulus(first * first)).toContain('too close');
  });
});
