import type { IncomingMessage } from 'node:http';

export interface AppEnv {
  /** What the Node adapter hands to each request; empty when a test calls the app without a socket. */
  Bindings: {
    readonly incoming?: Pick<IncomingMessage, 'socket'>;
    /** For an answer that failed after it had begun: cuts the connection and says why in the log. */
    readonly fail?: (error: unknown) => void;
  };
  Variables: {
    /** Of the client, once asked for: see `addressOf`. */
    address?: string;
  };
}
