import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import { useTexts } from '../language/use-texts.ts';

export interface RuleLine {
  text: string;
  state: 'open' | 'met' | 'broken';
  /** Takes both columns. */
  long?: boolean | undefined;
}

const ICONS = { open: 'ring', met: 'check', broken: 'cross' } as const satisfies Record<RuleLine['state'], IconName>;

/** The requirements, each with ring, tick or cross. */
export function RuleLines({ id, lines }: { id: string; lines: readonly RuleLine[] }) {
  const { ui } = useTexts();
  return (
    <ul class="c-rules" id={id}>
      {lines.map(({ text, state, long }, index) => (
        <li key={index} class={`c-rule-line c-rule-${state}${long ? ' c-rule-long' : ''}`}>
          <Icon name={ICONS[state]} />
          <span>
            {text}
            {state !== 'open' && <span class="c-visually-hidden">, {ui.rules[state]}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
