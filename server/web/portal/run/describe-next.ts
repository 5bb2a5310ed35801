import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { Run } from '../../../../shared/wire/run.ts';
import type { RunStepView } from './run-view.ts';

interface NextView {
  readonly off: boolean;
  /** Why it is off, or what it will do. */
  readonly reason: string;
}

/** Whether Next can be chosen; null = this step has no Next. */
export function describeNext(view: RunStepView, { kind, limit }: Run, { next }: RunTexts): NextView | null {
  switch (view.shows) {
    case 'start':
      return view.has === 'limit' && limit !== null
        ? { off: true, reason: next.atLimit(limit) }
        : { off: false, reason: next.nothingYet };
    case 'lock first':
      return { off: true, reason: next.lockFirst };
    case 'waiting':
    case 'code':
    case 'email':
    case 'connected':
      return { off: true, reason: next.notActive[kind] };
    case 'ready':
      return { off: false, reason: next.ready[kind] };
    case 'number':
    case 'email failed':
      return null;
  }
}
