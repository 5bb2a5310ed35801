import { NotFound } from '../../../parts/frame/NotFound.tsx';

/** Every version of one option script, and the difference of two. */
export function VersionsPage(_: { kind?: string; isAdmin?: boolean }) {
  return <NotFound />;
}
