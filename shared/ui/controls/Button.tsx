import type { ComponentChildren, RefObject } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import { Spinner } from '../icons/Spinner.tsx';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'ghost' | 'careful' | 'danger';

export interface ButtonProps {
  /** `careful` is red text; `danger` is filled red and only the last confirmation. */
  kind?: ButtonKind | undefined;
  /** Keeps its label and its focus, shows a spinner, ignores clicks. */
  busy?: boolean | undefined;
  icon?: IconName | undefined;
  iconAfter?: IconName | undefined;
  disabled?: boolean | undefined;
  /** The id of the visible reason why the button is off. */
  describedBy?: string | undefined;
  type?: 'button' | 'submit' | undefined;
  /** The id of the form it submits, if it is outside of it. */
  form?: string | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  children: ComponentChildren;
  /** As wide as its box. */
  wide?: boolean | undefined;
  /** 48 px high: the main button of a window. */
  large?: boolean | undefined;
  /** 32 px high: beside a card in the popup. */
  small?: boolean | undefined;
  buttonRef?: RefObject<HTMLButtonElement | null> | undefined;
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', busy = false, icon, iconAfter } = props;
  const click = (event: MouseEvent) => {
    // a busy submit button would send its form a second time
    if (busy) event.preventDefault();
    else props.onClick?.(event);
  };
  return (
    <button
      ref={props.buttonRef ?? null}
      class={`c-button c-button-${kind}${props.wide ? ' c-button-wide' : ''}${props.large ? ' c-button-large' : ''}${props.small ? ' c-button-small' : ''}`}
      type={props.type ?? 'button'}
      form={props.form}
      disabled={props.disabled ?? false}
      aria-busy={busy ? 'true' : undefined}
      aria-disabled={busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onClick={click}
    >
      {busy ? <Spinner /> : icon !== undefined && <Icon name={icon} />}
      <span>{props.children}</span>
      {iconAfter !== undefined && <Icon name={iconAfter} />}
    </button>
  );
}
