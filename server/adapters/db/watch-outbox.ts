import type { Store } from '../../processes/engine/store.ts';

/** `store`, which calls `onMail` after each transaction that was kept and has written a mail. */
export function watchOutbox(store: Store, onMail: () => void): Store {
  return {
    ...store,
    async transaction(work) {
      let wrote = false;
      const result = await store.transaction((stores) => {
        wrote = false; // an earlier attempt may have been undone
        const insert: typeof stores.outbox.insert = (mail) => {
          wrote = true;
          return stores.outbox.insert(mail);
        };
        return work({ ...stores, outbox: { ...stores.outbox, insert } });
      });
      if (wrote) onMail();
      return result;
    },
  };
}
