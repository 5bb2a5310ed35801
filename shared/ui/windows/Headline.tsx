import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { organization } from '../organization/organization.ts';
import { Brief } from './Brief.tsx';
import './headline.css';

export interface HeadlineProps {
  text: string;
  /** The text comes from a server: isolated in its direction, two lines at most. */
  brief?: boolean;
  lead?: ComponentChildren;
  /** Moves the focus here, so that a new screen is read from its start. Not if a field takes the focus. */
  focused?: boolean;
}

/** What this screen is about; also the title of the window. */
export function Headline({ text, brief = false, lead, focused = false }: HeadlineProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} – ${organization().name}`;
    if (focused) heading.current?.focus({ preventScroll: true });
  }, [text, focused]);
  return (
    <div class="c-headline">
      <h1 ref={heading} tabIndex={-1}>
        {brief ? <Brief text={text} /> : text}
      </h1>
      {lead && <p>{lead}</p>}
    </div>
  );
}
