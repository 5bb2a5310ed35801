import { Icon } from '../icons/Icon.tsx';
import { useTexts } from '../language/use-texts.ts';
import './steps.css';

export interface StepsProps {
  /** The process, above the bar. */
  title: string;
  steps: readonly string[];
  /** Index of the current step; `steps.length` = all are done. */
  current: number;
}

/** Where am I. Under 640 px the text shrinks to "Step 2 of 3: Create card". */
export function Steps({ title, steps, current }: StepsProps) {
  const { ui } = useTexts();
  const now = steps[current];
  return (
    <nav class="c-steps" aria-label={title}>
      <p class="c-steps-title">{title}</p>
      <ol class="c-steps-list">
        {steps.map((step, index) => {
          const state = index < current ? 'done' : index === current ? 'now' : 'todo';
          return (
            <li key={step} class={`c-step c-step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
              {state === 'done' && <Icon name="check" />}
              <span>
                {index + 1}. {step}
                {state === 'done' && <span class="c-visually-hidden"> ({ui.progress.done})</span>}
              </span>
            </li>
          );
        })}
      </ol>
      <p class="c-steps-short" aria-hidden="true">
        {now === undefined ? ui.allStepsDone : ui.stepOf(current + 1, steps.length, now)}
      </p>
    </nav>
  );
}
