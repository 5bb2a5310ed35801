import type { CredentialKind } from '../../../../shared/credential.ts';
import { browserKind } from './browser-kind.ts';

/** Whether what is ordered here lives elsewhere: a card in a browser of a computer, and this is a phone. */
export function needsComputer(kind: CredentialKind, browser: Parameters<typeof browserKind>[0]): boolean {
  return kind === 'virtual smart card' && browserKind(browser) === 'phone';
}
