import { useEffect, useRef } from 'preact/hooks';
import { readTicket } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';

/**
 * The one-time ticket of an order, fetched before the click that needs it: the click's activation does not outlast a
 * slow answer. It stays in this component's memory and is stored nowhere. The returned function may reject (AppError).
 */
export function useTicket(runId: string): () => Promise<string> {
  const fetched = useRef<{ runId: string; ticket: Promise<string> } | null>(null);
  const fetchTicket = () => {
    const ticket = call(readTicket, { id: runId }).then((answer) => answer.ticket);
    const mine = { runId, ticket };
    fetched.current = mine;
    // A failure is shown at the click, and is not cached.
    ticket.catch(() => {
      if (fetched.current === mine) fetched.current = null;
    });
    return ticket;
  };
  useEffect(() => {
    fetchTicket();
    return () => {
      fetched.current = null;
    };
  }, [runId]);
  return () => (fetched.current?.runId === runId ? fetched.current.ticket : fetchTicket());
}
