import type { RefObject, TargetedKeyboardEvent } from 'preact';

interface Keys {
  readonly box: RefObject<HTMLElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  /** The list does not match the words yet. */
  readonly looking: boolean;
  readonly onClear: () => void;
}

/** Arrows move from the field through the found people, Enter in the field opens the first, Esc clears. */
export function useListKeys({
  box,
  input,
  looking,
  onClear,
}: Keys): (event: TargetedKeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const links = [
      ...(box.current?.querySelectorAll<HTMLElement>('.found-people :is(.c-row-link, .people-link)') ?? []),
    ];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? links.indexOf(active) : -1;
    const listed = at >= 0 || active === input.current;
    if (!listed) return;
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (links[at - 1] ?? input.current)?.focus();
    else if (event.key === 'Enter' && at < 0 && !looking) links[0]?.click();
    else if (event.key === 'Escape') {
      onClear();
      input.current?.focus();
    } else return;
    // Enter on a found person is the browser's own.
    if (event.key !== 'Enter' || at < 0) event.preventDefault();
  };
}
