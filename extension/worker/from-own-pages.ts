import * as v from 'valibot';
import { type Enrolment, OwnMessage } from '../own-messages.ts';
import { readPending, writePending } from './pending-enrolment.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Table = {
  readonly [Message in OwnMessage as Message['action']]: (message: Message, deps: WorkerDeps) => Promise<unknown>;
};

/** Everything that the extension's own pages can ask. */
export const FROM_OWN_PAGES: Table = {
  'own:read-enrolment': async ({ id }, deps): Promise<Enrolment> => {
    // Waits for the order of opening and writing: the window may be faster than the record about it.
    return deps.alone('enrolment', async () => {
      const pending = await readPending(deps);
      if (pending?.id !== id) return null;
      // A window that is loaded anew begins anew, however it had ended.
      if (pending.ended !== null) await writePending({ ...pending, ended: null }, deps);
      return { ticket: pending.ticket, origin: pending.origin };
    });
  },
  'own:end-enrolment': async ({ id, made }, deps) => {
    await deps.alone('enrolment', async () => {
      const pending = await readPending(deps);
      if (pending?.id === id) await writePending({ ...pending, ended: made ? 'made' : 'not made' }, deps);
    });
    return true;
  },
};

/** The answer to an own page's message; undefined for a message that is not in the table. */
export function answerOwnPage(message: unknown, deps: WorkerDeps): Promise<unknown> | undefined {
  const parsed = v.safeParse(OwnMessage, message);
  if (!parsed.success) return undefined;
  return parsed.output.action === 'own:read-enrolment'
    ? FROM_OWN_PAGES[parsed.output.action](parsed.output, deps)
    : FROM_OWN_PAGES[parsed.output.action](parsed.output, deps);
}
