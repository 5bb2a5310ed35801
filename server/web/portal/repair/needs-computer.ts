import type { CredentialKind } from '../../../../shared/credential.ts';
import type { Run } from '../../../../shared/wire/run.ts';
import { browserKind } from './browser-kind.ts';

/** Whether what is ordered here lives elsewhere: a card in a browser of a computer, and this is a phone. */
export function needsComputer(kind: CredentialKind, browser: Parameters<typeof browserKind>[0]): boolean {
  return kind === 'virtual smart card' && browserKind(browser) === 'phone';
}

/** Whether this order has to go on elsewhere. What is ready is there: one click ends its order, in any browser. */
export function goesOnElsewhere(
  { kind, ready }: Pick<Run, 'kind' | 'ready'>,
  browser: Parameters<typeof browserKind>[0],
): boolean {
  return !ready && needsComputer(kind, browser);
}
