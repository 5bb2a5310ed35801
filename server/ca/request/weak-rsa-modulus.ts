/** RSA moduli that are long enough but weak, following the list that public CAs must refuse (CA/B BR §6.1.1.3). */

const SMALL_PRIMES = primesBelow(752);
/** Where the residues of keys from a flawed generator (ROCA, CVE-2017-15361) reveal them. */
const ROCA_PRIMES = SMALL_PRIMES.filter((prime) => prime > 2n && prime <= 167n);
const ROCA_RESIDUES = ROCA_PRIMES.map((prime) => ({ prime, residues: powersOf65537(prime) }));
/** Enough to find primes that were chosen close together; more rounds would find no more (as in boulder). */
const FERMAT_ROUNDS = 100;

/** Why this modulus is weak; null = no known weakness. */
export function weakRsaModulus(modulus: bigint): string | null {
  if (SMALL_PRIMES.some((prime) => modulus % prime === 0n)) return 'the modulus has a small factor';
  if (ROCA_RESIDUES.every(({ prime, residues }) => residues.has(modulus % prime))) {
    return 'the key comes from a flawed generator (ROCA)';
  }
  if (hasCloseFactors(modulus)) return 'the factors of the modulus are too close together';
  return null;
}

/** Fermat: n = a² - b² for some a not far above √n. */
function hasCloseFactors(modulus: bigint): boolean {
  let a = squareRoot(modulus);
  if (a * a < modulus) a += 1n;
  for (let round = 0; round < FERMAT_ROUNDS; round++, a += 1n) {
    const rest = a * a - modulus;
    const b = squareRoot(rest);
    if (b * b === rest) return true;
  }
  return false;
}

/** The largest integer whose square is not above `value` (Newton). */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function powersOf65537(prime: bigint): Set<bigint> {
  const residues = new Set<bigint>();
  for (let power = 1n; !residues.has(power); power = (power * 65537n) % prime) residues.add(power);
  return residues;
}

function primesBelow(limit: number): bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; candidate < BigInt(limit); candidate += 1n) {
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  }
  return primes;
}
