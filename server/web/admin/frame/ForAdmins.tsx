import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';

/** For an operator who opened a page of admins. */
export function ForAdmins() {
  return (
    <>
      <PageHead title="This page is for admins" lead="You are logged in as an operator. Ask an admin if you need it." />
      <LinkButton kind="primary" href="/admin">
        Go to People
      </LinkButton>
    </>
  );
}
