import type { ComponentChildren } from 'preact';
import { useHeadline } from './use-headline.ts';

/** The headline of a page and the sentence below it. */
export function PageHead({ title, lead }: { title: string; lead?: ComponentChildren }) {
  const heading = useHeadline(title);
  return (
    <header class="page-head">
      <h1 class="c-page-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p class="c-lead">{lead}</p>}
    </header>
  );
}
