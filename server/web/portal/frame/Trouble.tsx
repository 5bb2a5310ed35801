import type { AppError, ErrorCode } from '../../../../shared/errors.ts';
import { AccountNotActive } from './AccountNotActive.tsx';
import { NotFound } from './NotFound.tsx';
import { OurFault } from './OurFault.tsx';

const NOT_HERE: ReadonlySet<ErrorCode> = new Set([
  'not_found',
  'not_allowed',
  'input_invalid',
  'run_unknown',
  'process_unknown',
  'credential_unknown',
  'certificate_unknown',
]);

interface TroubleProps {
  error: AppError;
  again: () => void;
  /** True: it is all there is on the screen, without a frame. */
  page?: boolean;
}

/** In place of what could not be fetched. */
export function Trouble({ error, again, page = false }: TroubleProps) {
  if (NOT_HERE.has(error.code)) return <NotFound />;
  if (error.code === 'user_inactive' && !page) return <AccountNotActive />;
  return page ? (
    <main class="alone">
      <h1 class="c-visually-hidden">Chipless</h1>
      <OurFault error={error} again={again} />
    </main>
  ) : (
    <OurFault error={error} again={again} />
  );
}
