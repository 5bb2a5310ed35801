import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import type { ButtonKind } from './Button.tsx';
import './button.css';

export interface LinkButtonProps {
  href: string;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
  /** The file's name, or true to keep the server's. */
  download?: boolean | string | undefined;
  wide?: boolean | undefined;
  large?: boolean | undefined;
  /** 32 px high: in a row of a table. */
  small?: boolean | undefined;
  /** Opens in a new tab. */
  newTab?: boolean | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
}

/** A link that looks like a button: links lead somewhere, buttons do something. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      class={`c-button c-button-${props.kind ?? 'secondary'}${props.wide ? ' c-button-wide' : ''}${props.large ? ' c-button-large' : ''}${props.small ? ' c-button-small' : ''}`}
      href={props.href}
      download={props.download === true ? '' : props.download === false ? undefined : props.download}
      {...(props.newTab ? { target: '_blank', rel: 'noopener' } : {})}
      onClick={props.onClick}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </a>
  );
}
