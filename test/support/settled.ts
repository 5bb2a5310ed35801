import { expect } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { Provisioning } from './provisioning.ts';

/** A refusal with a code; never a bug of ours. */
export function expectNamed(reason: unknown): void {
  expect(reason).toBeInstanceOf(AppError);
  expect(reason).not.toMatchObject({ code: 'internal' });
}

/** Nothing is half-done: what is valid is confirmed, what is not confirmed is gone. */
export async function expectEnded(at: Provisioning): Promise<void> {
  await at.store.transaction(async (stores) => {
    const credentials = await stores.credentials.ofPerson(at.alice.id);
    expect(credentials.filter(({ state }) => state === 'registered')).toEqual([]);
    expect(await stores.certificates.ofState('issued')).toEqual([]);
    for (const run of await stores.runs.running(at.alice.id)) {
      expect((await stores.messages.ofRun(run.id))?.state).toBe('confirmed');
    }
  });
}

/** What many clients are promised: the first that succeeds, or the server's answer to one of those that it knows. */
export async function anyOf<T>(attempts: readonly Promise<T>[]): Promise<T> {
  return Promise.any(attempts).catch((error: unknown) => {
    const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error];
    throw reasons.find((reason) => !isUnopened(reason)) ?? new AppError('ticket_unknown');
  });
}

function isUnopened(reason: unknown): boolean {
  return reason instanceof Error && reason.message === 'open first';
}
