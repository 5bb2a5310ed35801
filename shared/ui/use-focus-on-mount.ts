import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Where a window has one field to begin with, one can type at once. */
export function useFocusOnMount(field: RefObject<HTMLElement | null>): void {
  useEffect(() => field.current?.focus(), [field]);
}
