import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSecureContext } from 'node:tls';
import { AppError } from '../shared/errors.ts';
import type { Config, TlsPair } from './config.ts';
import { answerProblem } from './http/answer-problem.ts';
import { guardConnections, SERVER_OPTIONS } from './http/guard-connections.ts';
import { refuseUnreadable } from './http/refuse-unreadable.ts';
import { requestListener } from './http/request-listener.ts';
import type { Log } from './log.ts';
import { explainFailure, StartError } from './start-error.ts';

/** How long requests may take to finish when the server shuts down. */
const PATIENCE_MS = 3_000;

type Fetch = Parameters<typeof requestListener>[0];

/** A port that is already bound. */
export interface Listener {
  readonly server: Server;
  readonly port: number;
  /** From now on `fetch` answers. */
  readonly serve: (fetch: Fetch) => void;
  /** New connections get this certificate; throws Node's error for a pair that is invalid. null = plain http. */
  readonly renewTls: ((pair: TlsPair) => void) | null;
}

/** Binds the port at once; until `serve` is called every request gets 503. Throws StartError when it cannot. */
export async function listen(
  config: Pick<Config, 'host' | 'port' | 'tls' | 'trustedProxies'>,
  log: Log,
): Promise<Listener> {
  let fetch: Fetch = () =>
    answerProblem(new AppError('server_unreachable', 'It is starting', { retryAfter: 1 }), { log });
  const listener = requestListener((request, env) => fetch(request, env), { log });
  const secure = config.tls === null ? null : createTlsServer(config.tls, listener);
  const server = secure ?? createHttpServer(SERVER_OPTIONS, listener);
  guardConnections(server, { trustedProxies: config.trustedProxies, log });
  server.on('clientError', (error, socket) => void refuseUnreadable(error, socket, { log }));
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(config.port, config.host, resolve);
  await promise.catch((error) => explainFailure(`Port ${config.port} on ${config.host}`, error));
  // A TCP server has an AddressInfo; a string would be a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    serve: (next) => {
      fetch = next;
    },
    renewTls:
      secure &&
      (({ certificate: cert, key }) => {
        createSecureContext({ cert, key }); // throws before anything changes
        secure.setSecureContext({ cert, key });
      }),
  };
}

function createTlsServer({ certificate: cert, key }: TlsPair, listener: RequestListener): HttpsServer {
  try {
    return createHttpsServer({ ...SERVER_OPTIONS, cert, key }, listener);
  } catch (error) {
    throw new StartError('TLS_CERT_FILE and TLS_KEY_FILE are not a certificate and its key in PEM.', { cause: error });
  }
}

/** Accepts no new connection, lets running requests finish, then cuts the rest. */
export async function endServer(server: Server): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await ended;
  clearTimeout(impatience);
}
