import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { Enrolment, type OwnMessage } from '../own-messages.ts';

function send(message: OwnMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** What this window was opened for; null: its order has ended or belongs to another window. */
export async function readEnrolment(id: string): Promise<Enrolment> {
  const parsed = v.safeParse(Enrolment, await send({ action: 'own:read-enrolment', id }));
  return parsed.success ? parsed.output : null;
}

/** Tells the worker that another order may take this window's place. `made`: a card was made. */
export async function endEnrolment(id: string, made: boolean): Promise<void> {
  await send({ action: 'own:end-enrolment', id, made });
}
