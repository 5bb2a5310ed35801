import type { CredentialKind } from '../../../../shared/credential.ts';
import type { Run } from '../../../../shared/wire/run.ts';
import { browserKind } from './browser-kind.ts';

/** Whether this order needs another device: a card is in a browser on a computer, and this is a phone. */
export function needsComputer(kind: CredentialKind, browser: Parameters<typeof browserKind>[0]): boolean {
  return kind === 'virtual smart card' && browserKind(browser) === 'phone';
}

/** Whether this order has to continue elsewhere. A finished one need not: one click ends its order, in any browser. */
export function goesOnElsewhere(
  { kind, ready }: Pick<Run, 'kind' | 'ready'>,
  browser: Parameters<typeof browserKind>[0],
): boolean {
  return !ready && needsComputer(kind, browser);
}
