import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import './from-box.css';

export interface FromBoxProps {
  /** The sentence: who asks whom, or for what; names in it are wrapped in `Brief`. */
  children: ComponentChildren;
  /** Shown where this server asks for the first time. */
  firstTime?: string | undefined;
}

/** The asking party in the server's own words: below its host, which is in the window's head. */
export function FromBox({ children, firstTime }: FromBoxProps) {
  return (
    <div class="c-from">
      <span class="c-from-sign">
        <Icon name="shield" />
      </span>
      <p class="c-from-text">{children}</p>
      {firstTime !== undefined && <p class="c-from-first">{firstTime}</p>}
    </div>
  );
}
