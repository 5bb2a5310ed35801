import { useContext } from 'preact/hooks';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { PlaceContext } from './place.ts';
import { useHeadline } from './use-headline.ts';

export function NotFound() {
  const heading = useHeadline('There is no page here');
  const { home } = useContext(PlaceContext);
  return (
    <div class="not-found">
      <h1 class="c-page-title" ref={heading} tabIndex={-1}>
        There is no page here
      </h1>
      <LinkButton href={home.path} kind="primary">
        Go to {home.word}
      </LinkButton>
    </div>
  );
}
