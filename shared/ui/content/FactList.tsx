import type { ComponentChildren } from 'preact';
import './fact-list.css';

export interface FactListProps {
  facts: ReadonlyArray<readonly [string, ComponentChildren]>;
  /** `columns`: values beside their words; `ends`: values at the far edge; `stacked`: under them, for long ones. */
  layout?: 'columns' | 'ends' | 'stacked' | undefined;
}

export function FactList({ facts, layout = 'columns' }: FactListProps) {
  return (
    <dl class={`c-facts c-facts-${layout}`}>
      {facts.map(([word, value]) => (
        <div key={word} class="c-fact">
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
