import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import './icon-button.css';

export interface IconButtonProps {
  icon: IconName;
  /** Its accessible name. */
  label: string;
  onClick: () => void;
  disabled?: boolean | undefined;
}

/** A button that is a drawing, where there is no room for words. */
export function IconButton({ icon, label, onClick, disabled = false }: IconButtonProps) {
  return (
    <button class="c-icon-button" type="button" aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
