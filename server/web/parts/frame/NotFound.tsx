import { useContext } from 'preact/hooks';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import { PlaceContext } from './place.ts';
import { useHeadline } from './use-headline.ts';

export function NotFound() {
  const { parts } = useTexts();
  const heading = useHeadline(parts.notFound.headline);
  const { home } = useContext(PlaceContext);
  return (
    <div class="not-found">
      <h1 class="c-page-title" ref={heading} tabIndex={-1}>
        {parts.notFound.headline}
      </h1>
      <LinkButton href={home.path} kind="primary">
        {parts.notFound.goTo(home.word)}
      </LinkButton>
    </div>
  );
}
