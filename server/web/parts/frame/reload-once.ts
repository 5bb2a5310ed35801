import { mayReload } from './may-reload.ts';

/** Reloads the page unless that has just been done: after a new version of the server its parts have other names. */
export function reloadOnce(): void {
  if (navigator.onLine && mayReload(sessionStorage, Date.now())) location.reload();
}
