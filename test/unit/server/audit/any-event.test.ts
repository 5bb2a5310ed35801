import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AuditEvent, appendEntries } from '../../../../server/audit/append-entries.ts';
import { auditSeal } from '../../../../server/audit/audit-seal.ts';
import { verifyChain } from '../../../../server/audit/verify-chain.ts';
import { AUDITED } from '../../../../shared/audited.ts';
import { NOW } from '../../../contract/store/samples.ts';
import { memoryStore } from '../../../support/stores/sqlite.ts';

/** Any 16-bit units: lone surrogates, line ends, controls; also what JavaScript finds special. */
const text = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9', '', '\u2028', '🂡'),
);
const fact = fc.oneof(text, fc.double(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
const event: fc.Arbitrary<AuditEvent> = fc.record({
  by: fc.constant(null),
  what: fc.constantFrom(...AUDITED),
  about: text.map((given) => given.replaceAll('\0', '')), // refused by every database
  facts: fc.dictionary(text, fact, { maxKeys: 6 }),
});

it('finds the hash of any event again after the database had it', async () => {
  const store = await memoryStore();
  const following = (after: number, limit: number) => store.transaction(({ audit }) => audit.following(after, limit));
  let appended = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 5 }), async (events) => {
      await store.transaction(async ({ audit }) => {
        for (const one of events) await appendEntries([one], audit, NOW);
      });
      appended += events.length;
    }),
    { numRuns: 100 },
  );
  const verdict = await verifyChain({ following }, { seal: null, expectedHead: null, crossCheck: null });
  expect(verdict).toMatchObject({ whole: true, entries: appended });
});

it('takes a seal of no other key, and of no other hash', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const hash = fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(key, key, hash, hash, (mine, other, one, another) => {
      const { seal, isOf } = auditSeal(mine);
      expect(isOf(one, seal(one))).toBe(true);
      if (one !== another) expect(isOf(one, seal(another))).toBe(false);
      if (mine.some((octet, at) => octet !== other[at])) expect(isOf(one, auditSeal(other).seal(one))).toBe(false);
      for (const wrong of [null, '', seal(one).slice(1), `${seal(one)}0`, seal(one).toUpperCase()]) {
        expect(isOf(one, wrong)).toBe(wrong === seal(one)); // digits alone have no capitals
      }
    }),
  );
});

const cell = fc.oneof(text, fc.constantFrom(',', '","', 'null', '[', ']'));
const row = fc.record({
  ...{ batch: cell, place: fc.nat(3), at: cell, by: fc.option(cell), what: cell, about: cell, facts: cell },
});

it('proves no other row, by no other key, and is no seal', () => {
  const proof = auditSeal(new Uint8Array(32).fill(1));
  const other = auditSeal(new Uint8Array(32).fill(2));
  fc.assert(
    fc.property(row, row, (one, another) => {
      const given = proof.waiting.prove(one);
      expect(proof.waiting.isProven(one, given)).toBe(true);
      if (!isDeepStrictEqual(one, another)) expect(proof.waiting.isProven(another, given)).toBe(false);
      expect(other.waiting.isProven(one, given)).toBe(false);
      for (const wrong of ['', given.slice(1), `${given}0`]) expect(proof.waiting.isProven(one, wrong)).toBe(false);
      const { batch, place, at, by, what, about, facts } = one;
      expect(proof.seal(JSON.stringify([batch, place, at, by, what, about, facts]))).not.toBe(given);
    }),
  );
});
