import type { IncomingMessage } from 'node:http';

/** What the Node adapter hands to each request; empty when a test calls the app without a socket. */
export interface AppEnv {
  Bindings: {
    readonly incoming?: Pick<IncomingMessage, 'socket'>;
    /** For an answer that failed after it had begun: cuts the connection and says why in the log. */
    readonly fail?: (error: unknown) => void;
  };
}
