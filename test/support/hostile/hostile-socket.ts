import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../../server/config.ts';
import { hashPassword } from '../../../server/identity/log-in/hash-password.ts';
import { startServer } from '../../../server/start.ts';
import { makePerson, PASSWORD } from '../http-client.ts';
import { type Dump, dumpDatabase } from './hostile-world.ts';

/** The whole server, listening on loopback, with one logged-in person. */
export interface ListeningServer {
  readonly port: number;
  readonly origin: string;
  readonly cookie: string;
  dump(): Dump;
  /** Sends these bytes on a connection of its own and returns what comes back until one side ends it. */
  exchange(parts: ReadonlyArray<string | Uint8Array>): Promise<string>;
  close(): Promise<void>;
}

/** A server that is silent for so long has not understood that the request is over. */
const SILENCE_MS = 3_000;

export async function listenForHostile(): Promise<ListeningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'chipless-hostile-'));
  writeFileSync(join(folder, 'passphrase'), 'a passphrase for this test\n');
  const settings = { PORT: '0', DATA_DIR: folder, CA_PASSPHRASE_FILE: join(folder, 'passphrase'), LOG_LEVEL: 'error' };
  const server = await startServer(readConfig(settings, 'demo'));
  const origin = server.publicUrl;
  const port = Number(new URL(origin).port);
  const passwordHash = await hashPassword(PASSWORD);
  await server.store.transaction(({ people }) =>
    people.insert(makePerson({ createdAt: server.clock() }), passwordHash),
  );
  const beside = new DatabaseSync(join(folder, 'chipless.sqlite'), { readOnly: true });
  const loggedIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ userName: 'alice', password: PASSWORD }),
  });
  return {
    ...{ port, origin, cookie: loggedIn.headers.get('set-cookie')?.split(';')[0] ?? 'none' },
    dump: () => dumpDatabase(beside),
    exchange: (parts) => exchange(port, parts),
    async close() {
      beside.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function exchange(port: number, parts: ReadonlyArray<string | Uint8Array>): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1');
    const end = () => {
      socket.destroy();
      resolve(heard);
    };
    socket.setTimeout(SILENCE_MS, end);
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
    });
    socket.on('end', end).on('close', end);
    socket.on('error', end); // cut off while it was still sending
    for (const part of parts) socket.write(part);
  });
}
