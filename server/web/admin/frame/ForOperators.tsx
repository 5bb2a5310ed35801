import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { PageHead } from '../../parts/frame/PageHead.tsx';

/** For a person without the role. */
export function ForOperators({ name }: { name: string }) {
  return (
    <>
      <PageHead title="This page is for operators" lead={`You are logged in as ${name}.`} />
      <LinkButton kind="primary" href="/">
        Go to Dashboard
      </LinkButton>
    </>
  );
}
