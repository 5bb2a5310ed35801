import { useResource } from '../../parts/data/use-resource.ts';
import { cardAppSource } from '../data/resources.ts';

/** How to reach the help desk, where the server's settings name it. */
export function HelpDesk() {
  const support = useResource(cardAppSource).value?.support ?? null;
  return support === null ? null : <p class="repair-ask">Your help desk: {support}</p>;
}
