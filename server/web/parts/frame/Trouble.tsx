import type { AppError, ErrorCode } from '../../../../shared/errors.ts';
import { AccountNotActive } from './AccountNotActive.tsx';
import { NotFound } from './NotFound.tsx';
import { OurFault } from './OurFault.tsx';
import { OurFaultPage } from './OurFaultPage.tsx';

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
  /** What it replaces: something below a headline, a page with its headline, or the whole screen. */
  inPlaceOf?: 'part' | 'page' | 'screen';
}

/** Replaces what could not be fetched. */
export function Trouble({ error, again, inPlaceOf = 'part' }: TroubleProps) {
  if (NOT_HERE.has(error.code)) return <NotFound />;
  if (error.code === 'user_inactive' && inPlaceOf !== 'screen') return <AccountNotActive />;
  if (inPlaceOf === 'part') return <OurFault error={error} again={again} />;
  if (inPlaceOf === 'page') return <OurFaultPage error={error} again={again} />;
  return (
    <main class="alone">
      <OurFaultPage error={error} again={again} />
    </main>
  );
}
