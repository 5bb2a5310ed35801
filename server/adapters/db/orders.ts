import type { Conversation, Loaded, OrderStore } from '../../processes/engine/loaded.ts';
import { isOrder } from '../../processes/engine/run-store.ts';
import { MESSAGE } from './messages.ts';
import { PERSON } from './people.ts';
import { runSql } from './run-sql.ts';
import { RUN } from './runs.ts';
import type { Db } from './schema.ts';

const COLUMNS = [RUN.columnsOf('runs'), MESSAGE.columnsOf('messages'), PERSON.columnsOf('people')].join(', ');
const LOADED = `select ${COLUMNS} from runs join people on people.id = runs.person_id
  left join messages on messages.run_id = runs.id where`;

/** Every request of an order begins with one of these: three tables in one statement. */
export function orders(db: Db): OrderStore {
  async function load(which: string, value: string): Promise<Loaded | null> {
    const { rows } = await runSql<object>(db, `${LOADED} ${which}`, [value]);
    const [row] = rows;
    const run = row && RUN.fromJoined('runs', row);
    const person = row && PERSON.fromJoined('people', row);
    return run && isOrder(run) && person ? { run, message: MESSAGE.fromJoined('messages', row), person } : null;
  }

  async function loadConversation(which: string, value: string): Promise<Conversation | null> {
    const loaded = await load(which, value);
    return loaded === null || loaded.message === null ? null : { ...loaded, message: loaded.message };
  }

  return {
    ofRun: (id) => load('runs.id = ? order by messages.created_at desc limit 1', id),
    ofMessage: (id) => loadConversation('messages.id = ?', id),
    ofTicket: (hash) => loadConversation('messages.ticket_hash = ?', hash),
  };
}
