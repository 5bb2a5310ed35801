import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTitle } from './use-title.ts';

let arrived = false;

interface Place {
  /** The process that the page belongs to, for the title. */
  readonly process?: string;
  /** The focus moves to the headline again when this changes, as when a step does. */
  readonly at?: string | number;
  /** The page changed by itself while it was read: the focus stays where it is. */
  readonly stay?: boolean;
}

/**
 * For the `h1` of a page (with tabIndex −1): sets the title and moves the focus to the headline after coming from
 * another page. The first page after loading leaves the focus to the browser.
 */
export function useHeadline(
  headline: string,
  { process, at, stay = false }: Place = {},
): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(headline, process);
  useEffect(() => {
    if (arrived && !stay) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [at]);
  return heading;
}
