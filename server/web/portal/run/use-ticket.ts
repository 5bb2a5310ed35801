import { useEffect, useRef } from 'preact/hooks';
import { readTicket } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';

/**
 * The one-time ticket of an order, fetched before the click that needs it: the click's activation does not outlive a
 * slow answer. It stays in this component's memory and is written nowhere. The function it gives may reject (AppError).
 */
export function useTicket(runId: string): () => Promise<string> {
  const fetched = useRef<{ runId: string; ticket: Promise<string> } | null>(null);
  const fetchTicket = () => {
    const ticket = call(readTicket, { id: runId }).then((answer) => answer.ticket);
    const mine = { runId, ticket };
    fetched.current = mine;
    // A failure is shown to whoever clicks, and is not kept.
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
