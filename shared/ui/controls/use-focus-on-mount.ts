import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** In a window that starts with one field, one can type at once. */
export function useFocusOnMount(field: RefObject<HTMLElement | null>): void {
  useEffect(() => field.current?.focus(), [field]);
}
