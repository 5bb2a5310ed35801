import { PageHead } from '../../parts/frame/PageHead.tsx';

export function SuppliedRunPage(_: { isAdmin?: boolean; id?: string }) {
  return <PageHead title="SuppliedRunPage" />;
}
