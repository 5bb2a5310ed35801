import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** While `on`, `/` moves the focus to the field, unless something is being typed elsewhere. */
export function useSlashKey(field: RefObject<HTMLInputElement | null>, { on = true }: { on?: boolean } = {}): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (typing || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [field, on]);
}
