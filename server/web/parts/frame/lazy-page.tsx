import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { MissingPart } from './MissingPart.tsx';

/**
 * A page or part that is fetched when it is first shown. After a new version of the server its name is another one:
 * then the page reloads, once.
 */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(() => load().catch((cause: unknown) => () => <MissingPart cause={cause} />));
}
