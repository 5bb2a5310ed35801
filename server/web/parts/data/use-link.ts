import { useEffect, useRef, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import type { readSuppliedTicket } from '../../../../shared/wire/admin.ts';
import type { Run, readTicket } from '../../../../shared/wire/run.ts';
import { call } from '../call.ts';
import { onceReachable } from '../live/once-reachable.ts';

export interface PhoneLink {
  /** Null until it is there. */
  readonly link: string | null;
  readonly error: AppError | null;
  /** Fetches it again. */
  readonly again: () => void;
  /** Takes it off the page: it is no longer valid, or about to be. */
  readonly drop: () => void;
}

/**
 * The link that activates a mobile ID, with the one-time ticket from `from` after its `#`. It stays in this component's
 * memory and is stored nowhere. Fetched again with every version of the order: another tab may have made a new code.
 */
export function useLink(
  { id, version }: Pick<Run, 'id' | 'version'>,
  from: typeof readTicket | typeof readSuppliedTicket,
): PhoneLink {
  const [link, setLink] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef(0);
  const fetchLink = () => {
    const mine = ++latest.current;
    setError(null);
    call<{ id: string }, { ticket: string }>(from, { id }).then(
      ({ ticket }) => mine === latest.current && setLink(`${location.origin}/phone#${ticket}`),
      (cause: unknown) => {
        if (mine !== latest.current) return;
        setError(cause instanceof AppError ? cause : new AppError('internal', null, { cause }));
      },
    );
  };
  const drop = () => {
    latest.current += 1;
    setLink(null);
  };
  useEffect(() => {
    fetchLink();
    return () => {
      latest.current += 1;
    };
  }, [id, version]);
  useEffect(() => (error?.code === 'server_unreachable' ? onceReachable(fetchLink) : undefined), [error]);
  return { link, error, again: fetchLink, drop };
}
