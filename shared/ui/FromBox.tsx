import { Brief } from './Brief.tsx';
import { Icon } from './Icon.tsx';
import './from-box.css';

export interface FromBoxProps {
  serverName: string;
  /** What it wants, after the name: "asks to create a card for you". */
  asks?: string | undefined;
  /** Whom it asks, by name, where the screen says by itself what is asked. */
  holder?: string | undefined;
  /** True: says that creating the card trusts this server. A text of one's own replaces that sentence. */
  firstTime?: boolean | string | undefined;
}

/** Who asks, in the server's own words: below its host, which stands in the window's head. */
export function FromBox({ serverName, asks, holder, firstTime = false }: FromBoxProps) {
  return (
    <div class="c-from">
      <span class="c-from-sign">
        <Icon name="shield" />
      </span>
      <p class="c-from-text">
        <Brief text={serverName} />
        {asks !== undefined && ` ${asks}`}
        {holder !== undefined && (
          <>
            , for <Brief text={holder} />
          </>
        )}
      </p>
      {firstTime !== false && (
        <p class="c-from-first">{firstTime === true ? 'By creating the card you trust this server.' : firstTime}</p>
      )}
    </div>
  );
}
