import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { useTexts } from '../texts/use-texts.tsx';

/** For an operator who opened a page of admins. */
export function ForAdmins() {
  const { admins } = useTexts().forWhom;
  return (
    <>
      <PageHead title={admins.title} lead={admins.lead} />
      <LinkButton kind="primary" href="/admin">
        {admins.goTo}
      </LinkButton>
    </>
  );
}
