import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type BlockList, isIPv6, type Socket } from 'node:net';
import { networkOf } from '../identity/log-in/network-of.ts';
import type { Log } from '../log.ts';
import { clientAddress } from './client-address.ts';
import { type ConnectionCaps, connectionTable, type TableEntry } from './connection-table.ts';
import { isTooSlow, lookAtReader, type ReadLimits, type ReadProgress } from './read-progress.ts';

/** Limits of a server; times in milliseconds. */
export const SERVER_OPTIONS = Object.freeze({
  /** To the end of the headers, from their first byte, or from connecting if none comes. */
  headersTimeout: 10_000,
  /** To the end of the body: bounds slow senders. */
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  /**
   * Longer than the 60 seconds for which load balancers keep a connection: else it ends just as they send the next
   * request on it.
   */
  keepAliveTimeout: 75_000,
  /** So that a peer that was switched off is noticed. */
  keepAlive: true,
  keepAliveInitialDelay: 60_000,
  /** Of TLS. */
  handshakeTimeout: 10_000,
  maxHeaderSize: 16_384,
  /** A request without Host reaches the listener, so that it gets a problem. */
  requireHostHeader: false,
});

export interface ConnectionLimits extends ConnectionCaps, ReadLimits {
  /** Requests on one connection that have no answer yet. */
  readonly unanswered: number;
  /** Milliseconds between two checks of slow readers. */
  readonly lookEvery: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = Object.freeze({
  inAll: 8_000,
  perNetwork: 2_000,
  // The slowest mobile connection takes more.
  patience: 30_000,
  slowest: 2_000,
  lookEvery: 5_000,
  // Browsers and proxies send one at a time.
  unanswered: 16,
});

interface Connection extends TableEntry {
  readonly tcp: Socket;
  /** The socket that HTTP is spoken on: with TLS the inner one. */
  socket: Socket;
  requests: number;
  progress: ReadProgress | null;
}

/**
 * Guards a Node server, with or without TLS: limits connections in all and from each network, those of trusted proxies
 * only in all. One too many closes the one that has been idle longest, or itself. A client that does not read its
 * answers is cut, and so is one that sends many requests before any answer, by pipelining (RFC 9112 §9.3.2): Node would
 * start all requests of one packet before anybody else's. They get no answer; the log says how many. The request
 * listener has to be attached before.
 */
export function guardConnections(
  server: Server,
  deps: { readonly trustedProxies: BlockList; readonly log: Log },
  limits: ConnectionLimits = CONNECTION_LIMITS,
): void {
  const table = connectionTable<Connection>(limits);
  const bySocket = new WeakMap<Socket, Connection>();
  /** TLS sockets whose underlying connection is not known yet. */
  const byEnds = new Map<string, Connection>();
  const closed = { tooMany: 0, tooSlow: 0, tooHasty: 0 };
  const answering = server.listeners('request');
  server.removeAllListeners('request');

  server.on('connection', (socket: Socket) => {
    const connection: Connection = {
      tcp: socket,
      socket,
      network: countedAs(socket, deps.trustedProxies),
      requests: 0,
      progress: null,
    };
    const ends = endsOf(socket);
    const displaced = table.enter(connection);
    if (displaced !== null) {
      closed.tooMany += 1;
      displaced.socket.destroy();
    }
    if (displaced === connection) return;
    bySocket.set(socket, connection);
    byEnds.set(ends, connection);
    socket.once('close', () => {
      table.leave(connection);
      if (byEnds.get(ends) === connection) byEnds.delete(ends);
    });
  });
  server.on('secureConnection', (socket: Socket) => {
    const connection = byEnds.get(endsOf(socket));
    if (connection === undefined) return;
    connection.socket = socket;
    bySocket.set(socket, connection);
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    if (socket.destroyed) return; // further requests in the same packet
    const connection = bySocket.get(socket);
    if (connection !== undefined) {
      connection.requests += 1;
      if (connection.requests > limits.unanswered) {
        closed.tooHasty += 1;
        connection.socket.destroy();
        return;
      }
      table.work(connection);
      response.once('close', () => {
        connection.requests -= 1;
        if (connection.requests === 0) table.rest(connection);
      });
    }
    for (const answer of answering) answer.call(server, request, response);
  });

  const timer = setInterval(() => {
    const now = performance.now();
    for (const connection of table.entries()) {
      const { writableLength: waiting, bytesWritten: written } = connection.socket;
      connection.progress = lookAtReader(connection.progress, { waiting, written, now });
      if (connection.progress === null || !isTooSlow(connection.progress, { written, now }, limits)) continue;
      closed.tooSlow += 1;
      // Else the system would keep sending what it has buffered for them.
      connection.tcp.resetAndDestroy();
      connection.socket.destroy();
    }
    if (closed.tooMany + closed.tooSlow + closed.tooHasty === 0) return;
    deps.log.warn('connections were closed', { ...closed, open: table.size() });
    Object.assign(closed, { tooMany: 0, tooSlow: 0, tooHasty: 0 });
  }, limits.lookEvery);
  timer.unref();
  server.once('close', () => clearInterval(timer));
}

/** null = not counted by network: many clients are behind a proxy of ours. */
function countedAs({ remoteAddress }: Socket, trusted: BlockList): string | null {
  const address = clientAddress(remoteAddress, null, trusted);
  if (address === 'unknown') return address; // it is gone already
  return trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') ? null : networkOf(address);
}

/** Both: a peer may connect from one port to several of our addresses. */
function endsOf({ remoteAddress, remotePort, localAddress, localPort }: Socket): string {
  return `${remoteAddress} ${remotePort} ${localAddress} ${localPort}`;
}
