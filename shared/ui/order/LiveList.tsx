import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Announce } from '../feedback/Announce.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../language/use-texts.ts';
import './live-list.css';

export interface LiveItem {
  title: string;
  state: 'done' | 'now' | 'todo' | 'failed';
  sub?: ComponentChildren;
  /** Clock time, already written out ("10:33"). */
  time?: string | undefined;
}

/** The progress that the page follows. Each change is announced once; the initial items are not. */
export function LiveList({ items }: { items: readonly LiveItem[] }) {
  const { ui } = useTexts();
  const spoken = items
    .filter(({ state }) => state !== 'todo')
    .map(({ title, state }) => (state === 'failed' ? ui.failed(title) : title));
  const heard = useRef<readonly string[] | null>(null);
  const [text, setText] = useState('');
  const key = spoken.join('. ');
  useEffect(() => {
    const before = heard.current;
    heard.current = spoken;
    if (before !== null) setText(spoken.filter((line) => !before.includes(line)).join('. '));
  }, [key]);
  return (
    <>
      <ol class="c-live">
        {items.map((item, index) => (
          <li key={index} class={`c-live-item c-live-${item.state}`}>
            <span class="c-live-mark">
              {item.state === 'done' && <Icon name="check" />}
              {item.state === 'failed' && <Icon name="cross" />}
            </span>
            <div class="c-live-text">
              <p class="c-live-title">
                {item.title}
                <span class="c-visually-hidden"> ({ui.progress[item.state]})</span>
              </p>
              {item.sub && <p class="c-live-sub">{item.sub}</p>}
            </div>
            {item.time !== undefined && <span class="c-live-time">{item.time}</span>}
          </li>
        ))}
      </ol>
      <Announce text={text} />
    </>
  );
}
