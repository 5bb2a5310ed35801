import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type OwnMessage, Provisioning } from '../own-messages.ts';

function send(message: OwnMessage): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** What this window was opened for; null: its order has ended or belongs to another window. */
export async function readProvisioning(id: string): Promise<Provisioning> {
  const parsed = v.safeParse(Provisioning, await send({ action: 'own:read-provisioning', id }));
  return parsed.success ? parsed.output : null;
}

/** Tells the worker that another order may take this window's place. `made`: a card was made. */
export async function endProvisioning(id: string, made: boolean): Promise<void> {
  await send({ action: 'own:end-provisioning', id, made });
}
