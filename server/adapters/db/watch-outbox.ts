import type { Store } from '../../processes/engine/store.ts';

/** `store`, which calls `onMail` after each committed transaction that has queued a mail. */
export function watchOutbox(store: Store, onMail: () => void): Store {
  return {
    ...store,
    async transaction(work, isolation) {
      let wrote = false;
      const result = await store.transaction((stores) => {
        wrote = false; // an earlier attempt may have been rolled back
        const insert: typeof stores.outbox.insert = (mail) => {
          wrote = true;
          return stores.outbox.insert(mail);
        };
        return work({ ...stores, outbox: { ...stores.outbox, insert } });
      }, isolation);
      if (wrote) onMail();
      return result;
    },
  };
}
