import { inProcessLive } from '../../server/adapters/live/in-process.ts';
import { liveContract } from './live.ts';

liveContract('within one server', async () => {
  const live = inProcessLive();
  return { teller: live, hearer: live, close: async () => {} };
});
