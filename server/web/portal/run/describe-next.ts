import type { Run } from '../../../../shared/wire/run.ts';
import type { RunStepView } from './run-view.ts';

interface NextView {
  readonly off: boolean;
  /** Why it is off, or what it will do. */
  readonly reason: string;
}

/** Whether Next can be chosen; null = this step has no Next. */
export function describeNext(view: RunStepView, { kind, limit }: Run): NextView | null {
  const thing = kind === 'mobile ID' ? 'mobile ID' : 'card';
  switch (view.shows) {
    case 'start':
      return view.has === 'limit'
        ? { off: true, reason: `You can have ${limit} ${limit === 1 ? 'card' : 'cards'} at a time.` }
        : { off: false, reason: 'Nothing is made until you choose Next.' };
    case 'lock first':
      return { off: true, reason: 'Next is ready once the old one is locked.' };
    case 'waiting':
    case 'code':
    case 'email':
    case 'connected':
      return { off: true, reason: `Next is ready once your ${thing} is active.` };
    case 'ready':
      return { off: false, reason: `Your ${thing} is ready.` };
    case 'number':
    case 'email failed':
      return null;
  }
}
