import { createContext } from 'preact';

/** Logs out. */
export const LeaveContext = createContext<() => Promise<void>>(() => {
  throw new TypeError('nobody is logged in here');
});
