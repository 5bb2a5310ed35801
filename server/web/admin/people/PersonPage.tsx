import { PageHead } from '../../parts/frame/PageHead.tsx';

export function PersonPage(_: { isAdmin?: boolean; id?: string }) {
  return <PageHead title="PersonPage" />;
}
