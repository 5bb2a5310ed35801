import { describe, expect, it } from 'vitest';
import { countGestures } from '../../../../extension/relay/count-gestures.ts';

const MOUSE = { type: 'click', isTrusted: true, detail: 1 };
const KEY = { type: 'keydown', isTrusted: true, repeat: false };
/** What a button receives for the key that presses it, or from a screen reader. */
const PRESSED = { type: 'click', isTrusted: true, detail: 0 };

function play() {
  const listeners = new Map<string, (event: unknown) => void>();
  const page = { addEventListener: (type: string, added: (event: unknown) => void) => listeners.set(type, added) };
  const gestures = countGestures(page as unknown as Window); // it listens, and no more
  return { spend: () => gestures.spend(), hear: (event: { type: string }) => listeners.get(event.type)?.(event) };
}

describe('countGestures', () => {
  it.each([
    ['a click', [MOUSE]],
    ['a key', [KEY]],
    ['a key that presses a button', [KEY, PRESSED]],
    ['the click of a screen reader', [PRESSED]],
  ])('is worth one window: %s', (_, events) => {
    const { hear, spend } = play();
    for (const event of events) hear(event);
    expect([spend(), spend()]).toEqual([true, false]);
  });

  it('takes a key and the click that follows from it for one, also when it was spent in between', () => {
    const { hear, spend } = play();
    hear(KEY);
    expect(spend()).toBe(true);
    hear(PRESSED);
    expect(spend()).toBe(false);
    hear(PRESSED);
    expect(spend()).toBe(true);
  });

  it.each([
    ['a click that a script has made', { ...MOUSE, isTrusted: false }],
    ['a key that a script has made', { ...KEY, isTrusted: false }],
    ['a key that is held down', { ...KEY, repeat: true }],
  ])('is worth nothing: %s', (_, event) => {
    const { hear, spend } = play();
    hear(event);
    expect(spend()).toBe(false);
  });
});
