import { type RawBuilder, sql } from 'kysely';
import type { Conversation, Loaded, OrderStore } from '../../processes/engine/loaded.ts';
import { isOrder } from '../../processes/engine/run-store.ts';
import { MESSAGE } from './messages.ts';
import { PERSON } from './people.ts';
import { RUN } from './runs.ts';
import type { Db } from './schema.ts';

const COLUMNS = [RUN.columnsOf('runs'), MESSAGE.columnsOf('messages'), PERSON.columnsOf('people')].join(', ');

/** Every request of an order begins with one of these: three tables in one statement. */
export function orders(db: Db): OrderStore {
  async function load(which: RawBuilder<unknown>): Promise<Loaded | null> {
    const { rows } = await sql<object>`select ${sql.raw(COLUMNS)} from runs join people on people.id = runs.person_id
      left join messages on messages.run_id = runs.id where ${which}`.execute(db);
    const [row] = rows;
    const run = row && RUN.fromJoined('runs', row);
    const person = row && PERSON.fromJoined('people', row);
    return run && isOrder(run) && person ? { run, message: MESSAGE.fromJoined('messages', row), person } : null;
  }

  async function loadConversation(which: RawBuilder<unknown>): Promise<Conversation | null> {
    const loaded = await load(which);
    return loaded === null || loaded.message === null ? null : { ...loaded, message: loaded.message };
  }

  return {
    ofRun: (id) => load(sql`runs.id = ${id} order by messages.created_at desc limit 1`),
    ofMessage: (id) => loadConversation(sql`messages.id = ${id}`),
    ofTicket: (hash) => loadConversation(sql`messages.ticket_hash = ${hash}`),
  };
}
