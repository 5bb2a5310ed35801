import { PageHead } from '../../parts/frame/PageHead.tsx';

export function People(_: { isAdmin?: boolean; id?: string }) {
  return <PageHead title="People" />;
}
