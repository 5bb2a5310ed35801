import type { ClientTexts } from '../../texts/en/client.ts';

/** What a person reads after a wrong PIN; `next` says what happens when the last try is wrong too. */
export function wrongPin(triesLeft: number, next: keyof ClientTexts['lastTry'], words: ClientTexts): string {
  return triesLeft === 1 ? words.lastTry[next] : words.wrongPin(triesLeft);
}
