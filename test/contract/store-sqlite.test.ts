import { openStore } from '../../server/adapters/db/open-store.ts';
import { storeContract } from './store.ts';

storeContract('SQLite', () => openStore({ url: null, file: ':memory:' }));
