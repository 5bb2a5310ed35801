import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { useHeadline } from './use-headline.ts';

export function NotFound() {
  const heading = useHeadline('There is no page here');
  return (
    <div class="not-found">
      <h1 class="c-page-title" ref={heading} tabIndex={-1}>
        There is no page here
      </h1>
      <LinkButton href="/" kind="primary">
        Go to Dashboard
      </LinkButton>
    </div>
  );
}
