import { keyedHash } from './keyed-hash.ts';

/** A waiting event, each column as the database stores it. */
export interface WaitingRow {
  /** Of its transaction; no other has it. */
  readonly batch: string;
  /** From 0, within the transaction. */
  readonly place: number;
  readonly at: string;
  readonly by: string | null;
  readonly what: string;
  readonly about: string;
  readonly facts: string;
}

/** Proves that a server with the key folder wrote a waiting entry, so that the seal it gets is deserved. */
export interface WaitingProof {
  prove(row: WaitingRow): string;
  isProven(row: WaitingRow, proof: string): boolean;
}

/** Without the key folder nothing is sealed, and nothing can be proven. */
export const UNPROVEN: WaitingProof = { prove: () => '', isProven: (_, proof) => proof === '' };

/** Over every column, as the database stores it: a JSON list has one unambiguous form. */
export function waitingProof(sealKey: Uint8Array): WaitingProof {
  const { of, isOf } = keyedHash(sealKey, 'chipless-audit-waiting:1');
  return { prove: (row) => of(textOf(row)), isProven: (row, proof) => isOf(textOf(row), proof) };
}

function textOf({ batch, place, at, by, what, about, facts }: WaitingRow): string {
  return JSON.stringify([batch, place, at, by, what, about, facts]);
}
