import { Icon } from './Icon.tsx';
import './from-box.css';

export interface FromBoxProps {
  /** Host name as the browser knows it, never as the page says. */
  host: string;
  serverName: string;
  /** What it wants, after the name: "asks to create a card for you". */
  asks?: string | undefined;
  /** Whom it asks, by name, where the screen says by itself what is asked. */
  holder?: string | undefined;
  /** True: says that creating the card trusts this server. A text of one's own replaces that sentence. */
  firstTime?: boolean | string | undefined;
}

/** Who asks: the first thing read in each window that asks for a PIN. */
export function FromBox({ host, serverName, asks, holder, firstTime = false }: FromBoxProps) {
  return (
    <div class="c-from">
      <span class="c-from-sign">
        <Icon name="shield" />
      </span>
      <p class="c-from-text">
        <strong class="c-from-host">{host}</strong>{' '}
        <span class="c-from-asks">
          {/* Its own words: letters that turn the direction turn no word of ours. */}
          <bdi>{serverName}</bdi>
          {asks !== undefined && ` ${asks}`}
          {holder !== undefined && (
            <>
              , for <bdi>{holder}</bdi>
            </>
          )}
        </span>
      </p>
      {firstTime !== false && (
        <p class="c-from-first">{firstTime === true ? 'By creating the card you trust this server.' : firstTime}</p>
      )}
    </div>
  );
}
