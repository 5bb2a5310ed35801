import { PageHead } from '../../parts/frame/PageHead.tsx';

export function Processes(_: { isAdmin?: boolean; id?: string }) {
  return <PageHead title="Processes" />;
}
