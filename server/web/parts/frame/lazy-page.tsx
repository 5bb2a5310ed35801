import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { AppError } from '../../../../shared/errors.ts';
import { Trouble } from './Trouble.tsx';

/** A page or part that is fetched when it is first shown. If it can not be fetched, it says so and offers a reload. */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy(() => load().catch((cause: unknown) => failed(cause)));
}

function failed(cause: unknown): () => ReturnType<typeof Trouble> {
  const error = new AppError('internal', null, { cause });
  return () => <Trouble error={error} again={() => location.reload()} inPlaceOf="page" />;
}
