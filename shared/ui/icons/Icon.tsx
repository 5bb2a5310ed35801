import { ICON_PATHS, type IconName } from './icon-paths.ts';
import './icon.css';

/** A drawing beside words; never says anything by itself, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="c-icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
