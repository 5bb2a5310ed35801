import type { ComponentChildren } from 'preact';
import { Logo } from './Logo.tsx';
import './window-frame.css';

export interface WindowFrameProps {
  /** After the product's name: "Create card". */
  title: string;
  children: ComponentChildren;
  /** The main button and one line; stays visible while the rest scrolls. */
  foot?: ComponentChildren;
  /** True where the content has no headline of its own: the window's name is it. */
  headed?: boolean | undefined;
  /** At the far end of the head, e.g. Settings. */
  end?: ComponentChildren;
}

/** A window of the card app: head, content that scrolls, foot. */
export function WindowFrame({ title, children, foot, end, headed = false }: WindowFrameProps) {
  const Name = headed ? 'h1' : 'p';
  return (
    <div class="c-window">
      <header class="c-window-head">
        <Logo size={21} />
        <Name class="c-window-name">
          <strong>Chipless</strong> <span>{title}</span>
        </Name>
        {end && <div class="c-window-end">{end}</div>}
      </header>
      <main class="c-window-body">{children}</main>
      {foot && <footer class="c-window-foot">{foot}</footer>}
    </div>
  );
}
