import { keyedHash } from './keyed-hash.ts';

/** A event that waits, each column as the database keeps it. */
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

/** Shows that a server with the key folder wrote what waits for its place: the seal that it gets there is believed. */
export interface WaitingProof {
  prove(row: WaitingRow): string;
  isProven(row: WaitingRow, proof: string): boolean;
}

/** Without the key folder nothing is sealed, and nothing can be proven. */
export const UNPROVEN: WaitingProof = { prove: () => '', isProven: (_, proof) => proof === '' };

/** Over every column, as the database keeps it: JSON of a list has one reading. */
export function waitingProof(sealKey: Uint8Array): WaitingProof {
  const { of, isOf } = keyedHash(sealKey, 'chipless-audit-waiting:1');
  return { prove: (row) => of(textOf(row)), isProven: (row, proof) => isOf(textOf(row), proof) };
}

function textOf({ batch, place, at, by, what, about, facts }: WaitingRow): string {
  return JSON.stringify([batch, place, at, by, what, about, facts]);
}
