import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface RuleLine {
  text: string;
  state: 'open' | 'met' | 'broken';
  /** Takes both columns. */
  long?: boolean | undefined;
}

const ICONS = { open: 'ring', met: 'check', broken: 'cross' } as const satisfies Record<RuleLine['state'], IconName>;
const SAID = { open: '', met: ', met', broken: ', not met' } as const;

/** What has to be, each with ring, tick or cross. */
export function RuleLines({ id, lines }: { id: string; lines: readonly RuleLine[] }) {
  return (
    <ul class="c-rules" id={id}>
      {lines.map(({ text, state, long }, index) => (
        <li key={index} class={`c-rule-line c-rule-${state}${long ? ' c-rule-long' : ''}`}>
          <Icon name={ICONS[state]} />
          <span>
            {text}
            <span class="c-visually-hidden">{SAID[state]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
