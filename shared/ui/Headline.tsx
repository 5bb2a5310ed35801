import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './headline.css';

export interface HeadlineProps {
  text: string;
  lead?: ComponentChildren;
  /** Moves the focus here, so that a new screen is read from its start. Not where a field takes the focus. */
  focused?: boolean;
}

/** What this screen is about; also the title of the window. */
export function Headline({ text, lead, focused = false }: HeadlineProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} – Chipless`;
    if (focused) heading.current?.focus({ preventScroll: true });
  }, [text, focused]);
  return (
    <div class="c-headline">
      <h1 ref={heading} tabIndex={-1}>
        {text}
      </h1>
      {lead && <p>{lead}</p>}
    </div>
  );
}
