import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** For a person without the role. */
export function ForOperators({ name }: { name: string }) {
  const { operators } = useTexts().forWhom;
  return (
    <>
      <PageHead title={operators.title} lead={operators.lead(name)} />
      <LinkButton kind="primary" href="/">
        {operators.goTo}
      </LinkButton>
    </>
  );
}
