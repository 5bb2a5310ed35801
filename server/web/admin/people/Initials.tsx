import { initials } from '../../parts/frame/initials.ts';
import './initials.css';

/** In place of a picture; decoration beside the name. */
export function Initials({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span class={`person-initials${large ? ' person-initials-large' : ''}`} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
